package dev.runs4j.driver.internal.core;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A failed call, as far as a drive decides on it.
 *
 * @param kind what it means
 * @param retryAfter how long the server asks to wait; null where it did not say
 */
public record Failure(Kind kind, @Nullable Duration retryAfter) {

    /** What a failed call means for a drive. */
    public enum Kind {
        /** Nothing happened, and the same call may succeed later. */
        RETRYABLE,
        /** The call may have had its effect. */
        OPEN,
        /** The run is not in the state that was assumed. Nothing happened. */
        STALE,
        /** The backend has no streams. Nothing happened. */
        NO_STREAM,
        /** Repeating it does not help. */
        FINAL
    }

    /** Refuses null, but for the wait. */
    public Failure {
        Objects.requireNonNull(kind, "kind");
    }

    /** Makes a failure of a kind. */
    public static Failure of(Kind kind) {
        return new Failure(kind, null);
    }
}
