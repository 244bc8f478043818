package dev.runs4j.wire.internal.assistants;

import dev.runs4j.ports.error.BackendClosedException;
import dev.runs4j.ports.time.WakeSignal;

/** Whether a backend is open. Safe for many threads. */
final class Lifeline {

    private final String backend;
    private final WakeSignal closed = new WakeSignal();

    Lifeline(String backend) {
        this.backend = backend;
    }

    WakeSignal closed() {
        return closed;
    }

    boolean isClosed() {
        return closed.isRaised();
    }

    void close() {
        closed.raise();
    }

    /** First of all in every operation: a closed backend answers nothing else. */
    void checkOpen() {
        if (closed.isRaised()) {
            throw new BackendClosedException(backend);
        }
    }
}
