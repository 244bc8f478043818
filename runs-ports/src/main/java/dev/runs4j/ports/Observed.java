package dev.runs4j.ports;

import dev.runs4j.ports.error.RateLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value as a backend answered it, and what came with the answer. Immutable.
 *
 * @param <T> the value's type
 */
public final class Observed<T> {

    private final T value;
    private final Instant seenAt;
    private final @Nullable Duration pollAfter;
    private final @Nullable String requestId;
    private final RateLimits rateLimits;

    /**
     * Keeps the parts.
     *
     * @param value the value
     * @param seenAt when the answer came, on the backend's clock
     * @param pollAfter how long the server asks to wait before the next look; null where it did not say
     * @param requestId the server's id of the request; null where it has none
     */
    public Observed(T value, Instant seenAt, @Nullable Duration pollAfter, @Nullable String requestId) {
        this(value, seenAt, pollAfter, requestId, RateLimits.UNKNOWN);
    }

    /**
     * Keeps the parts.
     *
     * @param value the value
     * @param seenAt when the answer came, on the backend's clock
     * @param pollAfter how long the server asks to wait before the next look; null where it did not say
     * @param requestId the server's id of the request; null where it has none
     * @param rateLimits what the answer told of the server's limits
     */
    public Observed(
            T value, Instant seenAt, @Nullable Duration pollAfter, @Nullable String requestId, RateLimits rateLimits) {
        this.value = Objects.requireNonNull(value, "value");
        this.seenAt = Objects.requireNonNull(seenAt, "seenAt");
        this.pollAfter = pollAfter;
        this.requestId = requestId;
        this.rateLimits = Objects.requireNonNull(rateLimits, "rateLimits");
    }

    /** Makes an answer without a hint and a request id. */
    public static <T> Observed<T> at(Instant seenAt, T value) {
        return new Observed<>(value, seenAt, null, null);
    }

    /** {@return the value} */
    public T value() {
        return value;
    }

    /** {@return when the answer came, on the backend's clock} */
    public Instant seenAt() {
        return seenAt;
    }

    /** {@return how long the server asks to wait before the next look, as it said it: zero, negative and absurd values are not mended} */
    public Optional<Duration> pollAfter() {
        return Optional.ofNullable(pollAfter);
    }

    /** {@return the server's id of the request} */
    public Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }

    /** {@return what the answer told of the server's limits; {@link RateLimits#UNKNOWN} where it told nothing} */
    public RateLimits rateLimits() {
        return rateLimits;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Observed<?> that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    private List<Object> parts() {
        return List.of(value, seenAt, pollAfter(), requestId(), rateLimits);
    }

    @Override
    public String toString() {
        return "Observed[" + value + " at " + seenAt + "]";
    }
}
