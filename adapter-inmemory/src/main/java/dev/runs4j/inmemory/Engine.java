package dev.runs4j.inmemory;

import dev.runs4j.domain.command.Capability;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.CommandGuard;
import dev.runs4j.ports.Observed;
import dev.runs4j.ports.time.RunsClock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The parts of one backend, wired together for its ports. */
final class Engine {

    final RunsClock clock;
    final Timing timing;
    final CommandGuard guard;
    final Ids ids;
    final ThreadStore threads;
    final AssistantStore assistants;
    final Scripts scripts;
    final Faults faults;
    final Ledger ledger;
    final Waits waits;
    final boolean canResume;
    final boolean canFindByToken;
    private final Gate gate;
    private final @Nullable Duration pollAfter;

    Engine(InMemoryBuilder setup, String name) {
        this.clock = setup.clock;
        this.timing = setup.timing;
        this.guard = new CommandGuard(name, setup.limits, setup.capabilities);
        this.ids = new Ids(setup.idPrefix);
        this.threads = new ThreadStore(ids, setup.maxThreads);
        this.assistants = new AssistantStore();
        this.scripts = new Scripts();
        this.faults = new Faults();
        this.ledger = new Ledger(setup.ledgerSize);
        this.waits = new Waits(name, setup.clock);
        this.gate = new Gate(clock, waits, faults);
        this.canResume = setup.capabilities.contains(Capability.STREAM_RESUME);
        this.canFindByToken = setup.capabilities.contains(Capability.FIND_BY_TOKEN);
        this.pollAfter = setup.pollAfter;
    }

    /** First of all in every operation: a closed backend answers nothing else. */
    CommandGuard guard() {
        waits.checkOpen();
        return guard;
    }

    /** Does the work of a call; it gets the time. */
    <T> T call(BackendCall call, CallOptions options, Function<Instant, T> work) {
        return gate.pass(call, options, work);
    }

    <T> Observed<T> observed(T value, Instant now) {
        return new Observed<>(value, now, pollAfter, null);
    }
}
