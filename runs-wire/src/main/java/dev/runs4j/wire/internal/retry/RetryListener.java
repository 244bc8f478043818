package dev.runs4j.wire.internal.retry;

import dev.runs4j.ports.error.RunsException;
import dev.runs4j.wire.internal.failure.Subject;
import java.time.Duration;

/** Is told when a call will be made again, before the wait. */
@FunctionalInterface
public interface RetryListener {

    /** Hears nothing. */
    RetryListener NONE = (subject, attempts, wait, error) -> {};

    /**
     * A call will be made again.
     *
     * @param subject what it is about
     * @param attempts how many there were
     * @param wait how long from now
     * @param error what the last attempt failed with
     */
    void onRetry(Subject subject, int attempts, Duration wait, RunsException error);
}
