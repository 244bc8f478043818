package dev.runs4j.inmemory;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The scripts of a backend, by name.
 *
 * <p>A run follows the first script that matches it and is not exhausted, in the order in which they were added. Where there is none the
 * creation ends with {@link ScriptException}: no run fails, for none is created, nor is a thread or a message that was to come with it.
 * Without any script runs follow {@link Script#byDefault()}. Safe for many threads.
 */
public final class Scripts {

    private final List<Named> scripts = new CopyOnWriteArrayList<>();

    Scripts() {}

    /**
     * Adds a script for the runs that match.
     *
     * @param name for messages; unique
     * @param when which runs; asked while the thread is locked, so it must not call the backend
     * @param script what they do
     * @return these scripts
     */
    public synchronized Scripts add(String name, Predicate<RunRequest> when, Script script) {
        if (scripts.stream().anyMatch(known -> known.name.equals(name))) {
            throw new IllegalArgumentException("name: a name of its own, but '" + name + "' is used already");
        }
        scripts.add(new Named(name, when, script));
        return this;
    }

    /** Adds a script for all runs. */
    public Scripts add(String name, Script script) {
        return add(name, run -> true, script);
    }

    /** Takes all scripts away; runs that play one go on with it. */
    public void clear() {
        scripts.clear();
    }

    /** {@return for how many runs the script of this name has been played; 0 for an unknown one} */
    public int played(String name) {
        return scripts.stream()
                .filter(script -> script.name.equals(name))
                .mapToInt(script -> script.played.get())
                .sum();
    }

    /** Chooses the script for a run and counts it as played. */
    Chosen choose(RunRequest run) {
        boolean empty = true;
        Named exhausted = null;
        for (Named script : scripts) {
            empty = false;
            if (script.matches(run)) {
                if (script.play()) {
                    return new Chosen(script.name, script.script);
                }
                exhausted = exhausted == null ? script : exhausted;
            }
        }
        if (empty) {
            return Chosen.DEFAULT;
        }
        throw new ScriptException(exhausted == null ? unmatched(run) : exhausted.exhausted(run), null);
    }

    private String unmatched(RunRequest run) {
        String names = scripts.stream().map(Named::told).collect(Collectors.joining(", "));
        return "No script is for this run (" + run.told() + "); there are " + names
                + ". Add one for every run as the last, such as Script.byDefault(), in a file of scripts a rule with"
                + " 'script: default', to let other runs do the usual.";
    }

    /**
     * A script and its name.
     *
     * @param name for messages
     * @param script what the run does
     */
    record Chosen(String name, Script script) {

        static final Chosen DEFAULT = new Chosen("default", Script.byDefault());
    }

    private static final class Named {

        private final String name;
        private final Predicate<RunRequest> when;
        private final Script script;
        private final AtomicInteger played = new AtomicInteger();

        Named(String name, Predicate<RunRequest> when, Script script) {
            this.name = Objects.requireNonNull(name, "name");
            this.when = Objects.requireNonNull(when, "when");
            this.script = Objects.requireNonNull(script, "script");
        }

        boolean matches(RunRequest run) {
            try {
                return when.test(run);
            } catch (RuntimeException broken) {
                throw new ScriptException("The condition of script '" + name + "' failed for " + run, broken);
            }
        }

        boolean play() {
            int before = played.getAndUpdate(count -> count < script.times() ? count + 1 : count);
            return before < script.times();
        }

        /** Its name; a script that is played out is passed over also where its condition would hold. */
        String told() {
            return "'" + name + "'"
                    + (played.get() < script.times() ? "" : " (played " + played + " of " + played + ")");
        }

        String exhausted(RunRequest run) {
            return "Script '" + name + "' matches " + run + " but is exhausted: played for " + played + " of "
                    + script.times() + " runs";
        }
    }
}
