package dev.runs4j.testkit.history;

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

/** A backend with all its ports watched; in every other respect the one behind it. */
final class RecordedBackend implements RunsBackend {

    private final RunsBackend backend;
    private final Runs runs;
    private final Threads threads;
    private final Messages messages;
    private final Assistants assistants;

    RecordedBackend(RunsBackend backend, HistoryBook book) {
        this.backend = backend;
        Watch watch = new Watch(book, backend.clock());
        this.runs = new RecordedRuns(backend.runs(), watch);
        this.threads = new RecordedThreads(backend.threads(), watch);
        this.messages = new RecordedMessages(backend.messages(), watch);
        this.assistants = new RecordedAssistants(backend.assistants(), watch);
    }

    @Override
    public String name() {
        return backend.name();
    }

    @Override
    public Limits limits() {
        return backend.limits();
    }

    @Override
    public Set<Capability> capabilities() {
        return backend.capabilities();
    }

    @Override
    public RunsClock clock() {
        return backend.clock();
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

    @Override
    public WakeSignal closed() {
        return backend.closed();
    }

    @Override
    public void close() {
        backend.close();
    }

    @Override
    public String toString() {
        return "RecordedBackend[" + backend + "]";
    }
}
