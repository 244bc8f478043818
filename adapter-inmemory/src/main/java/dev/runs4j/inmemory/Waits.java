package dev.runs4j.inmemory;

import dev.runs4j.ports.error.BackendClosedException;
import dev.runs4j.ports.error.CallInterruptedException;
import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.time.RunsClock;
import dev.runs4j.ports.time.WakeSignal;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** All waiting of a backend, so that closing it can end every wait. Safe for many threads. */
final class Waits {

    private final String backend;
    private final RunsClock clock;
    private final Set<WakeSignal> signals = ConcurrentHashMap.newKeySet();
    private final WakeSignal closed = new WakeSignal();

    Waits(String backend, RunsClock clock) {
        this.backend = backend;
        this.clock = clock;
    }

    /** Waits until a time or a signal; ends with an exception when the backend is closed meanwhile. */
    void until(Instant time, WakeSignal signal) {
        signals.add(signal);
        try {
            checkOpen(); // Whoever closed the backend before the signal was known to it did not raise it.
            clock.sleepUntil(time, signal);
        } catch (InterruptedException interrupt) {
            throw new CallInterruptedException("Interrupted while waiting", Happened.NO, interrupt);
        } finally {
            signals.remove(signal);
        }
        checkOpen();
    }

    /** {@return what is raised when the backend is closed} */
    WakeSignal closed() {
        return closed;
    }

    void checkOpen() {
        if (closed.isRaised()) {
            throw new BackendClosedException(backend);
        }
    }

    /** Ends a call whose thread was interrupted before. */
    static void checkInterrupt() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CallInterruptedException("Interrupted before the call", Happened.NO, null);
        }
    }

    void close() {
        closed.raise();
        signals.forEach(WakeSignal::raise);
    }
}
