package dev.runs4j.wire.internal.assistants;

import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.error.BackendClosedException;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.CallInterruptedException;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.time.RunsClock;
import dev.runs4j.ports.time.WakeSignal;
import dev.runs4j.wire.internal.failure.Subject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether a backend is open, and whether a call may begin. Safe for many threads. */
final class Lifeline {

    private final String backend;
    private final RunsClock clock;
    private final WakeSignal closed = new WakeSignal();

    Lifeline(String backend, RunsClock clock) {
        this.backend = backend;
        this.clock = clock;
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

    /** Lets a call begin, unless the backend is closed, the thread interrupted or the deadline there. */
    void enter(Subject subject, CallOptions options) {
        checkOpen();
        if (Thread.currentThread().isInterrupted()) {
            throw new CallInterruptedException("Interrupted before " + subject, Happened.NO, null);
        }
        Instant deadline = options.deadline().orElse(null);
        if (deadline != null && !clock.now().isBefore(deadline)) {
            throw new BackendUnavailableException(
                    subject + " did not begin: its deadline " + deadline + " has passed", ErrorDetails.NONE, null);
        }
    }

    /** {@return what a call ends with whose backend was closed under way} */
    BackendClosedException closedDuring(Subject subject, @Nullable Throwable cause) {
        return new BackendClosedException(
                backend, subject.operation().isWrite() ? Happened.UNKNOWN : Happened.NO, cause);
    }
}
