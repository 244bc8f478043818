package dev.runs4j.wire.internal.failure;

import dev.runs4j.ports.error.RunsException;
import java.io.Serial;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Carries a failure of one attempt to whoever decides about the next one, with what the server said about that. Callers of a backend never
 * see it: they get its {@link #error()}. It has no stack trace of its own.
 */
public final class FailedAttemptException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final RunsException error;
    private final FailureKind kind;
    private final @Nullable Duration serverWait;
    private final @Nullable Boolean serverAdvice;

    /**
     * Keeps the parts.
     *
     * @param error what the caller gets unless another attempt succeeds
     * @param kind how it failed
     * @param serverWait how long the server asks to wait; null where it did not say
     * @param serverAdvice whether the server asks for another attempt; null where it did not say
     */
    public FailedAttemptException(
            RunsException error, FailureKind kind, @Nullable Duration serverWait, @Nullable Boolean serverAdvice) {
        super(error.getMessage(), error, false, false);
        this.error = error;
        this.kind = kind;
        this.serverWait = serverWait;
        this.serverAdvice = serverAdvice;
    }

    /** {@return what the caller gets unless another attempt succeeds} */
    public RunsException error() {
        return error;
    }

    /** {@return how it failed} */
    public FailureKind kind() {
        return kind;
    }

    /** {@return how long the server asks to wait, where it said; zero or more} */
    public Optional<Duration> serverWait() {
        return Optional.ofNullable(serverWait);
    }

    /** {@return whether the server asks for another attempt, where it said} */
    public Optional<Boolean> serverAdvice() {
        return Optional.ofNullable(serverAdvice);
    }
}
