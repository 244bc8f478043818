package dev.runs4j.wire.internal.retry;

/**
 * Makes a call once.
 *
 * @param <T> what it gives
 */
@FunctionalInterface
public interface AttemptCall<T> {

    /**
     * Makes the call once; for a stream, until it is open.
     *
     * @param attempt how long it may take
     * @return what the server answered
     * @throws dev.runs4j.wire.internal.failure.FailedAttemptException when it failed in a way that another attempt might mend
     */
    T make(Attempt attempt);
}
