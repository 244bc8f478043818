package dev.runs4j.responses.internal.core;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request that the server has certainly not accepted. Immutable.
 *
 * @param kind why
 * @param retryAfter how long it asks to wait; null where it did not say
 */
public record Refusal(Kind kind, @Nullable Duration retryAfter) {

    /** Why a request was refused. */
    public enum Kind {
        /** Another operation is under way in the conversation. */
        LOCKED,
        /** Too many requests, or no capacity. */
        LATER,
        /** The context has a call that nobody has answered. */
        OPEN_CALL,
        /** The conversation, or the response to begin on, is not there. */
        NO_CONTEXT,
        /** Anything else: it will be refused again. */
        FINAL
    }

    /** Refuses null, but for the wait. */
    public Refusal {
        Objects.requireNonNull(kind, "kind");
    }

    /** {@return whether the same request may be taken later} */
    public boolean isPassing() {
        return kind == Kind.LOCKED || kind == Kind.LATER;
    }
}
