package dev.runs4j.wire.internal.retry;

import dev.runs4j.ports.time.RunsClock;
import dev.runs4j.ports.time.WakeSignal;
import dev.runs4j.wire.RetrySettings;
import dev.runs4j.wire.internal.failure.FailedAttemptException;
import dev.runs4j.wire.internal.failure.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/** Makes calls, and makes them again where that is safe and may help. Safe for many threads; every call runs on its caller's thread. */
public final class Retrier {

    private final RetrySettings settings;
    private final RunsClock clock;
    private final DoubleSupplier chance;
    private final String backend;
    private final WakeSignal closed;

    /**
     * Makes a retrier.
     *
     * @param settings how often, after which waits
     * @param clock for deadlines and waits
     * @param chance a random number from 0 to below 1
     * @param backend the backend's name, for messages
     * @param closed raised when the backend is closed; ends every wait
     */
    public Retrier(RetrySettings settings, RunsClock clock, DoubleSupplier chance, String backend, WakeSignal closed) {
        this.settings = settings;
        this.clock = clock;
        this.chance = chance;
        this.backend = backend;
        this.closed = closed;
    }

    /**
     * Makes a call until it succeeds, fails for good, or has been made often enough.
     *
     * @param subject what the call is about
     * @param deadline by when it must have ended, on the backend's clock; empty for none
     * @param call makes it once
     * @param <T> what it gives
     * @return what the server answered
     * @throws dev.runs4j.ports.error.RunsException what the last attempt failed with
     */
    public <T> T call(Subject subject, Optional<Instant> deadline, AttemptCall<T> call) {
        try {
            return call.make(new Attempt(
                    1, deadline.map(end -> Duration.between(clock.now(), end)).orElse(null)));
        } catch (FailedAttemptException failed) {
            throw failed.error();
        }
    }

    @Override
    public String toString() {
        return "Retrier[" + backend + ", " + settings + ", closed=" + closed.isRaised() + ", " + chance + "]";
    }
}
