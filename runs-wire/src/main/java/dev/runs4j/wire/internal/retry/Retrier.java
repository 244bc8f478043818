package dev.runs4j.wire.internal.retry;

import dev.runs4j.ports.time.RunsClock;
import dev.runs4j.ports.time.WakeSignal;
import dev.runs4j.wire.RetrySettings;
import dev.runs4j.wire.internal.failure.Subject;
import java.time.Instant;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/** Makes calls, and makes them again where that is safe and may help. Safe for many threads; every call runs on its caller's thread. */
public final class Retrier {

    private final RetrySettings settings;
    private final RunsClock clock;
    private final Waits waits;
    private final String backend;
    private final WakeSignal closed;
    private final RetryListener listener;

    /**
     * Makes a retrier.
     *
     * @param settings how often, after which waits
     * @param clock for deadlines and waits
     * @param chance a random number from 0 to below 1, for many threads
     * @param backend the backend's name, for messages
     * @param closed raised when the backend is closed; ends every wait
     * @param listener is told of every retry, on the caller's thread
     */
    public Retrier(
            RetrySettings settings,
            RunsClock clock,
            DoubleSupplier chance,
            String backend,
            WakeSignal closed,
            RetryListener listener) {
        this.settings = settings;
        this.clock = clock;
        this.waits = new Waits(settings, chance);
        this.backend = backend;
        this.closed = closed;
        this.listener = listener;
    }

    /**
     * Makes a call until it succeeds, fails for good, or has been made often enough. No attempt begins behind the deadline, on a closed backend
     * or with the thread's interrupt flag set; whether one attempt may have been carried out shows in the error, whatever the last one failed
     * with.
     *
     * @param subject what the call is about
     * @param deadline by when it must have ended, on the backend's clock; empty for none
     * @param call makes it once
     * @param <T> what it gives
     * @return what the server answered
     * @throws dev.runs4j.ports.error.RunsException what the last attempt failed with
     */
    public <T> T call(Subject subject, Optional<Instant> deadline, AttemptCall<T> call) {
        return new RetriedCall<>(this, subject, deadline, call).make();
    }

    RetrySettings settings() {
        return settings;
    }

    RunsClock clock() {
        return clock;
    }

    Waits waits() {
        return waits;
    }

    String backend() {
        return backend;
    }

    WakeSignal closed() {
        return closed;
    }

    RetryListener listener() {
        return listener;
    }
}
