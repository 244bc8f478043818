package dev.runs4j.inmemory;

import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.Limits;
import dev.runs4j.ports.Assistants;
import dev.runs4j.ports.Messages;
import dev.runs4j.ports.Runs;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.Threads;
import dev.runs4j.ports.time.RunsClock;
import dev.runs4j.ports.time.WakeSignal;
import java.util.Set;

/**
 * A backend that lives in this process and does what its scripts say: for tests, and for trying things out without an account.
 *
 * <p>Nothing happens in the background. A run lives up to the clock's time whenever somebody looks at its thread, and everything that was
 * due in between happens at its own time. With a {@link dev.runs4j.ports.time.VirtualClock} two runs of a test therefore see the same
 * events at the same times with the same ids. Safe for many threads.
 *
 * <p>The number of threads is bounded: 100,000 without an active run by default. The half that was made, or whose runs ended, most recently
 * is kept; of the others those go that were used least recently and least often, see {@link #evictions()}. What a single thread holds is
 * bounded by number only: 100,000 messages and 100,000 runs with their steps.
 *
 * <p>Creates of threads and runs also look after a few runs of other threads that have expired unseen. So a script's functions may be called
 * by a call that is about another thread; what they throw then shows in their own run only.
 */
public final class InMemoryBackend implements RunsBackend {

    /** The name by which it is discovered. */
    public static final String NAME = "in-memory";

    /** The id of the assistant that is always there, unless the builder left it out. */
    public static final String DEFAULT_ASSISTANT = "asst_default";

    private final Engine engine;
    private final Limits limits;
    private final Set<Capability> capabilities;
    private final Runs runs;
    private final Threads threads;
    private final Messages messages;
    private final Assistants assistants;

    InMemoryBackend(InMemoryBuilder setup) {
        this.engine = new Engine(setup, NAME);
        this.limits = setup.limits;
        this.capabilities = Set.copyOf(setup.capabilities);
        Access access = new Access(engine.clock, engine.threads);
        ThreadMaker maker = new ThreadMaker(engine.ids, engine.threads);
        this.runs = new InMemoryRuns(engine, access, maker);
        this.threads = new InMemoryThreads(engine, access, maker);
        this.messages = new InMemoryMessages(engine, access);
        this.assistants = new InMemoryAssistants(engine);
        setup.furnish(engine);
    }

    /** Makes a backend on this machine's clock, with every capability but that of recovering creations by itself, and without scripts. */
    public static InMemoryBackend create() {
        return builder().build();
    }

    /** {@return a builder with the defaults} */
    public static InMemoryBuilder builder() {
        return new InMemoryBuilder();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Limits limits() {
        return limits;
    }

    @Override
    public Set<Capability> capabilities() {
        return capabilities;
    }

    @Override
    public RunsClock clock() {
        return engine.clock;
    }

    @Override
    public Runs runs() {
        return runs;
    }

    @Override
    public Threads threads() {
        return threads;
    }

    @Override
    public Messages messages() {
        return messages;
    }

    @Override
    public Assistants assistants() {
        return assistants;
    }

    /** {@return what runs do; may be changed at any time, for the runs that are created afterwards} */
    public Scripts scripts() {
        return engine.scripts;
    }

    /** {@return what goes wrong} */
    public Faults faults() {
        return engine.faults;
    }

    /** {@return what was accepted} */
    public Ledger ledger() {
        return engine.ledger;
    }

    /**
     * {@return how many threads were let go to make room} Reading one is a not-found with the reason "evicted". The ids of the newest 10,000
     * deleted threads are remembered: an older one is called evicted too, once there was an eviction.
     */
    public long evictions() {
        return engine.threads.evictions();
    }

    /** {@return how many threads are kept now, those with an active run included} */
    public int threadCount() {
        return engine.threads.size();
    }

    @Override
    public WakeSignal closed() {
        return engine.waits.closed();
    }

    /** Ends all waiting and lets go of all threads. The ledger stays readable. */
    @Override
    public void close() {
        engine.waits.close();
        engine.threads.clear();
    }

    @Override
    public String toString() {
        return "InMemoryBackend[" + threadCount() + " threads]";
    }
}
