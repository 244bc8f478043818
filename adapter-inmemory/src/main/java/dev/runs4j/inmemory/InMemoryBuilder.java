package dev.runs4j.inmemory;

import dev.runs4j.domain.assistant.Assistant;
import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.Limits;
import dev.runs4j.domain.tool.ToolDefinition;
import dev.runs4j.ports.time.RunsClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sets up an {@link InMemoryBackend}. Every method returns the builder. Not thread-safe. */
public final class InMemoryBuilder {

    private static final int MAX_THREADS = 100_000;
    private static final int LEDGER_SIZE = 10_000;
    private static final Pattern PREFIX = Pattern.compile("[A-Za-z]*");

    RunsClock clock = RunsClock.system();
    Timing timing = Timing.DEFAULT;
    Limits limits = Limits.OFFICIAL;
    Set<Capability> capabilities = all();
    int maxThreads = MAX_THREADS;
    int ledgerSize = LEDGER_SIZE;
    String idPrefix = "";

    @Nullable
    Duration pollAfter;

    private final List<Assistant> assistants = new ArrayList<>();
    private final List<Consumer<Scripts>> scripts = new ArrayList<>();
    private boolean defaultAssistant = true;

    InMemoryBuilder() {}

    /** Whoever loses the answer to a creation here has to look for the run himself, as at a server. */
    private static Set<Capability> all() {
        Set<Capability> all = new LinkedHashSet<>(Capability.values());
        all.remove(Capability.RECOVERS_CREATES);
        return all;
    }

    /** Sets the clock; this machine's by default. */
    public InMemoryBuilder clock(RunsClock time) {
        this.clock = Objects.requireNonNull(time, "time");
        return this;
    }

    /**
     * Adds a script for the runs that match; see {@link Scripts#add}.
     *
     * @param name for messages; unique
     * @param when which runs
     * @param script what they do
     */
    public InMemoryBuilder script(String name, Predicate<RunRequest> when, Script script) {
        scripts.add(all -> all.add(name, when, script));
        return this;
    }

    /** Adds a script for all runs. */
    public InMemoryBuilder script(String name, Script script) {
        return script(name, run -> true, script);
    }

    /**
     * Sets the usual times, which scripts may override; 100 ms, 300 ms and 100 ms by default.
     *
     * @param queued from queued to in progress, at first and after every answer
     * @param thinking from the start of a turn of the model until it writes
     * @param writing how long it writes a message or calls
     */
    public InMemoryBuilder pace(Duration queued, Duration thinking, Duration writing) {
        this.timing = timing.withPace(queued, thinking, writing);
        return this;
    }

    /** Lets everything that runs do take no time, cancelling included. */
    public InMemoryBuilder instant() {
        return pace(Duration.ZERO, Duration.ZERO, Duration.ZERO).cancellingPhase(Duration.ZERO);
    }

    /** Sets the time from a run's creation to its expiry; 600 seconds by default, as on the official server. */
    public InMemoryBuilder expiry(Duration time) {
        this.timing = timing.withExpiry(time);
        return this;
    }

    /** Sets how long a cancelled run is {@code cancelling} first; 100 ms by default. */
    public InMemoryBuilder cancellingPhase(Duration time) {
        this.timing = timing.withCancelling(time);
        return this;
    }

    /** Sets how long the backend asks pollers to wait; by default it says nothing. */
    public InMemoryBuilder pollAfter(@Nullable Duration time) {
        this.pollAfter = time;
        return this;
    }

    /** Sets how much commands may hold; the official limits by default. */
    public InMemoryBuilder limits(Limits most) {
        this.limits = Objects.requireNonNull(most, "most");
        return this;
    }

    /** Takes capabilities away, to see callers refused; all that the ports know are there by default. */
    public InMemoryBuilder without(Capability... missing) {
        Arrays.asList(missing).forEach(capabilities::remove);
        return this;
    }

    /** Adds capabilities, such as single kinds of tools after {@code without(Capability.ANY_TOOL)}. */
    public InMemoryBuilder with(Capability... more) {
        capabilities.addAll(Arrays.asList(more));
        return this;
    }

    /**
     * Adds an assistant.
     *
     * @param assistant with an id of its own; {@link InMemoryBackend#DEFAULT_ASSISTANT} only where that is left out
     */
    public InMemoryBuilder assistant(Assistant assistant) {
        String id = Objects.requireNonNull(assistant, "assistant").id();
        if (assistants.stream().anyMatch(known -> known.id().equals(id))) {
            throw AssistantStore.usedId(id);
        }
        assistants.add(assistant);
        return this;
    }

    /**
     * Adds an assistant.
     *
     * @param id its id; {@link InMemoryBackend#DEFAULT_ASSISTANT} only where that is left out
     * @param model its model, any text
     * @param tools its tools
     */
    public InMemoryBuilder assistant(String id, String model, ToolDefinition... tools) {
        return assistant(
                Assistant.builder(id).model(model).tools(Arrays.asList(tools)).build());
    }

    /** Leaves {@link InMemoryBackend#DEFAULT_ASSISTANT} out. */
    public InMemoryBuilder withoutDefaultAssistant() {
        this.defaultAssistant = false;
        return this;
    }

    /**
     * Sets how many threads without an active run are kept; 100,000 by default. Threads with an active run come on top and are always kept.
     * Which of the others are let go is decided by how recently and how often they were used.
     */
    public InMemoryBuilder maxThreads(int most) {
        this.maxThreads = atLeast("most", most, 1);
        return this;
    }

    /** Sets how many entries the ledger keeps; 10,000 by default. */
    public InMemoryBuilder ledgerSize(int entries) {
        this.ledgerSize = atLeast("entries", entries, 0);
        return this;
    }

    /** Puts letters in front of the numbers in ids, to tell two backends apart: {@code run_a0001}. */
    public InMemoryBuilder idPrefix(String letters) {
        if (!PREFIX.matcher(letters).matches()) {
            throw new IllegalArgumentException("letters: A to Z and a to z only, but was '" + letters + "'");
        }
        this.idPrefix = letters;
        return this;
    }

    /** {@return the backend; the builder may be used again} */
    public InMemoryBackend build() {
        return new InMemoryBackend(this);
    }

    void furnish(Engine engine) {
        if (defaultAssistant) {
            engine.assistants.register(Assistant.builder(InMemoryBackend.DEFAULT_ASSISTANT)
                    .createdAt(clock.now())
                    .name("Default")
                    .model(InMemoryBackend.NAME)
                    .build());
        }
        assistants.forEach(assistant -> engine.assistants.register(dated(assistant)));
        scripts.forEach(script -> script.accept(engine.scripts));
    }

    /** Servers tell of every assistant when it was made. */
    private Assistant dated(Assistant assistant) {
        return assistant.createdAt().isPresent()
                ? assistant
                : assistant.toBuilder().createdAt(clock.now()).build();
    }

    private static int atLeast(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(name + ": at least " + least + ", but was " + value);
        }
        return value;
    }
}
