package dev.runs4j.ports.journal.testing;

import dev.runs4j.ports.journal.BeginAnswer;
import dev.runs4j.ports.journal.ClaimAnswer;
import dev.runs4j.ports.journal.ClaimRow;
import dev.runs4j.ports.journal.DriveSnapshot;
import dev.runs4j.ports.journal.JournalCall;
import dev.runs4j.ports.journal.JournalRun;
import dev.runs4j.ports.journal.ToolJournal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** What one check has at hand: a store, a journal on it, threads, and the words for what is found wrong. */
final class Scene implements AutoCloseable {

    private final String rule;
    private final JournalStore store;
    private final Executor threads;
    private final List<ToolJournal> opened = new ArrayList<>();
    private final ToolJournal journal;

    Scene(String rule, JournalStore store, Executor threads) {
        this.rule = rule;
        this.store = store;
        this.threads = threads;
        this.journal = open();
    }

    ToolJournal journal() {
        return journal;
    }

    /** Opens the store once more. */
    ToolJournal open() {
        ToolJournal another = store.open();
        opened.add(another);
        return another;
    }

    /** A second journal where the store has one, so that a rule is seen from outside too; else the first. */
    ToolJournal onlooker() {
        return store.isShared() ? open() : journal;
    }

    Crowd crowd() {
        return new Crowd(threads, this);
    }

    /** Begins the drive of this run, which must not be there. */
    void begun(JournalRun run) {
        BeginAnswer answer = journal.begin(run, Samples.DEADLINE, Samples.TOOLS, Samples.START);
        is("begin of " + run, answer, BeginAnswer.Begun.class);
    }

    /** Claims a call, which must be granted. */
    ClaimRow claimed(JournalCall call, long epoch) {
        ClaimAnswer answer = journal.claim(call, "pay", epoch, Samples.after(5));
        return is("claim of " + call, answer, ClaimAnswer.Granted.class).claim();
    }

    /** Adopts the drive, which must be there, and gives the new state. */
    DriveSnapshot adopted(JournalRun run, long seconds) {
        return journal.adopt(run, Samples.after(seconds))
                .orElseThrow(() -> broken("adopt of " + run + " gave nothing"));
    }

    /** Reads the drive, which must be there. */
    DriveSnapshot found(JournalRun run) {
        return found(journal, run);
    }

    DriveSnapshot found(ToolJournal by, JournalRun run) {
        return by.find(run).orElseThrow(() -> broken("find of " + run + " gave nothing"));
    }

    void isMissing(JournalRun run) {
        that(journal.find(run).isEmpty(), "there is a row of " + run + " that nobody began");
    }

    void that(boolean holds, String otherwise) {
        if (!holds) {
            throw broken(otherwise);
        }
    }

    void same(String what, @Nullable Object actual, @Nullable Object expected) {
        that(Objects.equals(actual, expected), what + ": expected " + expected + ", but was " + actual);
    }

    <T> T is(String what, Object answer, Class<T> expected) {
        that(expected.isInstance(answer), what + ": expected " + expected.getSimpleName() + ", but was " + answer);
        return expected.cast(answer);
    }

    void refusesArgument(String what, Runnable call) {
        try {
            call.run();
        } catch (IllegalArgumentException expected) {
            return;
        }
        throw broken(what + ": expected an IllegalArgumentException, but there was none");
    }

    AssertionError broken(String what) {
        return new AssertionError(rule + ": " + what);
    }

    @Override
    public void close() {
        opened.forEach(ToolJournal::close);
    }
}
