package dev.runs4j.ports.error;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Too many requests (HTTP 429). Nothing happened; it will work after a while. */
public final class RateLimitedException extends RunsException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Duration retryAfter;

    /**
     * Keeps the wait.
     *
     * @param message what was refused
     * @param retryAfter how long the server asks to wait; null where it did not say
     * @param details what the server said
     */
    public RateLimitedException(String message, @Nullable Duration retryAfter, ErrorDetails details) {
        super(message, details, null);
        this.retryAfter = retryAfter;
    }

    /** {@return how long the server asks to wait, where it said} */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    @Override
    public boolean isRetryable() {
        return true;
    }
}
