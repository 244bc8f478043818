package dev.runs4j.stages;

import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.Limits;
import dev.runs4j.ports.Assistants;
import dev.runs4j.ports.Messages;
import dev.runs4j.ports.Runs;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.Threads;
import dev.runs4j.ports.time.RunsClock;
import dev.runs4j.ports.time.WakeSignal;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** Stands for the backend of the stage that is on. Whoever took its ports keeps them from stage to stage. */
final class ServedBackend implements RunsBackend {

    private final AtomicReference<RunsBackend> current;

    ServedBackend(RunsBackend first) {
        this.current = new AtomicReference<>(first);
    }

    void become(RunsBackend next) {
        current.set(next);
    }

    private RunsBackend current() {
        return Objects.requireNonNull(current.get());
    }

    private <T> T now(Class<T> type, Function<RunsBackend, T> part) {
        return Proxies.standingFor(type, () -> part.apply(current()));
    }

    @Override
    public String name() {
        return current().name();
    }

    @Override
    public Limits limits() {
        return current().limits();
    }

    @Override
    public Set<Capability> capabilities() {
        return current().capabilities();
    }

    @Override
    public RunsClock clock() {
        return now(RunsClock.class, RunsBackend::clock);
    }

    @Override
    public Runs runs() {
        return now(Runs.class, RunsBackend::runs);
    }

    @Override
    public Threads threads() {
        return now(Threads.class, RunsBackend::threads);
    }

    @Override
    public Messages messages() {
        return now(Messages.class, RunsBackend::messages);
    }

    @Override
    public Assistants assistants() {
        return now(Assistants.class, RunsBackend::assistants);
    }

    @Override
    public WakeSignal closed() {
        return current().closed();
    }

    @Override
    public void close() {
        current().close();
    }
}
