package dev.runs4j.ports.error;

import java.io.Serializable;
import java.util.Objects;

/**
 * What a server told of its limits with an answer, be it a success or a refusal: by the headers {@code x-ratelimit-limit-requests},
 * {@code x-ratelimit-remaining-requests}, {@code x-ratelimit-reset-requests} and the same for tokens (OpenAI API reference, rate limits).
 * Servers do not always send them. How long to wait before the next try is not here but in {@link RateLimitedException#retryAfter()}. Immutable.
 *
 * @param requests how many requests it takes
 * @param tokens how many tokens it takes
 */
public record RateLimits(RateLimit requests, RateLimit tokens) implements Serializable {

    /** The server said nothing. */
    public static final RateLimits UNKNOWN = new RateLimits(RateLimit.UNKNOWN, RateLimit.UNKNOWN);

    /** Refuses null. */
    public RateLimits {
        Objects.requireNonNull(requests, "requests");
        Objects.requireNonNull(tokens, "tokens");
    }
}
