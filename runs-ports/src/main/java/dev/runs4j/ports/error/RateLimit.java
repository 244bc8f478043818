package dev.runs4j.ports.error;

import java.io.Serializable;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * How much of one thing, requests or tokens, a server takes in a while, and how much of that is left. A negative number is one that the server
 * does not know: Azure was seen to send -1. Immutable.
 */
public final class RateLimit implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The server said nothing. */
    public static final RateLimit UNKNOWN = of(null, null, null);

    private final @Nullable Long limit;
    private final @Nullable Long remaining;
    private final @Nullable Duration resetAfter;

    private RateLimit(@Nullable Long limit, @Nullable Long remaining, @Nullable Duration resetAfter) {
        this.limit = limit;
        this.remaining = remaining;
        this.resetAfter = resetAfter;
    }

    /**
     * Keeps what the server said; what is negative is left out.
     *
     * @param limit how much it takes in all; null where it did not say
     * @param remaining how much of that is left; null where it did not say
     * @param resetAfter how long until all of it is there again; null where it did not say
     * @return the limit
     */
    public static RateLimit of(@Nullable Long limit, @Nullable Long remaining, @Nullable Duration resetAfter) {
        return new RateLimit(
                known(limit), known(remaining), resetAfter == null || resetAfter.isNegative() ? null : resetAfter);
    }

    private static @Nullable Long known(@Nullable Long number) {
        return number == null || number < 0 ? null : number;
    }

    /** {@return how much the server takes in all, where it said; zero or more} */
    public OptionalLong limit() {
        return limit == null ? OptionalLong.empty() : OptionalLong.of(limit);
    }

    /** {@return how much of the limit is left, where the server said; zero or more} */
    public OptionalLong remaining() {
        return remaining == null ? OptionalLong.empty() : OptionalLong.of(remaining);
    }

    /** {@return how long, from the answer on, until all of the limit is there again, where the server said; zero or more} */
    public Optional<Duration> resetAfter() {
        return Optional.ofNullable(resetAfter);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RateLimit that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    private List<@Nullable Object> parts() {
        return Arrays.asList(limit, remaining, resetAfter);
    }

    /** {@return such as {@code 12 of 500 left, all in PT1S}} */
    @Override
    public String toString() {
        return (remaining == null ? "?" : remaining) + " of " + (limit == null ? "?" : limit) + " left, all in "
                + (resetAfter == null ? "?" : resetAfter);
    }
}
