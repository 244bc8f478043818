package dev.runs4j.emulator.internal.api;

import dev.runs4j.emulator.internal.error.ApiError;
import dev.runs4j.ports.error.RateLimitedException;
import java.time.Duration;
import java.util.Map;

/** Too many requests: the wait is told in whole seconds, rounded up and at least one as the schema wants it, and in milliseconds. */
final class RateLimits {

    private static final long MILLIS = 1000;

    private RateLimits() {}

    static ApiError error(RateLimitedException limited) {
        String message = limited.getMessage();
        return new ApiError(
                429,
                "rate_limit_error",
                "rate_limit_exceeded",
                null,
                message == null ? "Rate limit reached." : message,
                limited.retryAfter().map(RateLimits::headers).orElse(Map.of()));
    }

    private static Map<String, String> headers(Duration wait) {
        long millis = Math.max(0, wait.toMillis());
        return Map.of(
                "Retry-After", String.valueOf(Math.max(1, (millis + MILLIS - 1) / MILLIS)),
                "retry-after-ms", String.valueOf(millis));
    }
}
