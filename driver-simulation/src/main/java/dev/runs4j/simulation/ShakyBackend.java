package dev.runs4j.simulation;

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

/** The backend as one process sees it: by its own clock, and runs over its own line. */
final class ShakyBackend implements RunsBackend {

    private final RunsBackend sound;
    private final SkewedClock clock;
    private final Runs runs;

    ShakyBackend(RunsBackend sound, SkewedClock clock, Line line) {
        this.sound = sound;
        this.clock = clock;
        this.runs = new ShakyRuns(sound.runs(), line);
    }

    @Override
    public String name() {
        return sound.name();
    }

    @Override
    public Limits limits() {
        return sound.limits();
    }

    @Override
    public Set<Capability> capabilities() {
        return sound.capabilities();
    }

    @Override
    public RunsClock clock() {
        return clock;
    }

    @Override
    public Runs runs() {
        return runs;
    }

    @Override
    public Threads threads() {
        return sound.threads();
    }

    @Override
    public Messages messages() {
        return sound.messages();
    }

    @Override
    public Assistants assistants() {
        return sound.assistants();
    }

    @Override
    public WakeSignal closed() {
        return sound.closed();
    }

    /** The world closes the backend itself. */
    @Override
    public void close() {}
}
