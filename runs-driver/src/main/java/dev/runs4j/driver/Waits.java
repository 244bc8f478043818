package dev.runs4j.driver;

import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.error.BackendClosedException;
import dev.runs4j.ports.time.WakeSignal;
import java.time.Instant;

/** All waiting of a drive. It ends when the backend is closed, since whatever is waited for would be of no use any more. Safe for many threads. */
final class Waits {

    private final RunsBackend backend;
    private final WakeSignal closed;

    Waits(RunsBackend backend) {
        this.backend = backend;
        this.closed = backend.closed();
    }

    /** Waits until a time. */
    void until(Instant time) throws InterruptedException {
        if (backend.clock().sleepUntil(time, closed)) {
            throw new BackendClosedException(backend.name());
        }
    }

    /** {@return whether the signal came, and not that time} The signal is the wait's own: a backend that is closed raises it, too. */
    boolean until(Instant time, WakeSignal signal) throws InterruptedException {
        Runnable wake = signal::raise;
        closed.onRaise(wake);
        try {
            boolean came = backend.clock().sleepUntil(time, signal);
            if (closed.isRaised()) {
                throw new BackendClosedException(backend.name());
            }
            return came;
        } finally {
            closed.forget(wake);
        }
    }
}
