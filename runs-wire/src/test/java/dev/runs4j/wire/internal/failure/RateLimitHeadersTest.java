package dev.runs4j.wire.internal.failure;

import static dev.runs4j.wire.internal.WireOperation.CREATE_RUN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.ports.error.RateLimit;
import dev.runs4j.ports.error.RateLimits;
import dev.runs4j.wire.http.HttpHeaders;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Header fields as OpenAI and Azure were seen to send them, each written by hand. */
class RateLimitHeadersTest {

    private static RateLimits told(String... headers) {
        return RateLimitHeaders.of(HttpHeaders.of(headers));
    }

    @Test
    void thoseOfOpenAiAreReadWhateverTheirCase() {
        assertThat(told(
                        "x-ratelimit-limit-requests", "500",
                        "x-ratelimit-remaining-requests", "499",
                        "x-ratelimit-reset-requests", "120ms",
                        "X-RateLimit-Limit-Tokens", "30000",
                        "X-RateLimit-Remaining-Tokens", " 29987 ",
                        "X-RateLimit-Reset-Tokens", "6m0s"))
                .isEqualTo(new RateLimits(
                        RateLimit.of(500L, 499L, Duration.ofMillis(120)),
                        RateLimit.of(30_000L, 29_987L, Duration.ofMinutes(6))));
    }

    @Test
    void aRefusalHasThemAmongItsDetails() {
        assertThat(Read.error(
                                CREATE_RUN,
                                CannedAnswer.json(
                                        429,
                                        CannedAnswer.error("Slow down."),
                                        "x-ratelimit-limit-requests",
                                        "3",
                                        "x-ratelimit-remaining-requests",
                                        "0",
                                        "x-ratelimit-reset-requests",
                                        "20s"))
                        .details()
                        .rateLimits())
                .isEqualTo(new RateLimits(RateLimit.of(3L, 0L, Duration.ofSeconds(20)), RateLimit.UNKNOWN));
    }

    @Test
    void negativeNumbersOfAzureAreUnknown() {
        RateLimits limits = told(
                "x-ratelimit-limit-requests", "-1",
                "x-ratelimit-remaining-requests", "-1",
                "x-ratelimit-reset-requests", "0",
                "x-ratelimit-limit-tokens", "-1",
                "x-ratelimit-remaining-tokens", "-1",
                "x-ratelimit-reset-tokens", "-1");

        assertThat(limits.requests()).isEqualTo(RateLimit.of(null, null, Duration.ZERO));
        assertThat(limits.tokens()).isEqualTo(RateLimit.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "many", "1.5", "1e3", "+1", "9223372036854775808", "1234567890123456789"})
    void aNumberThatCannotBeReadIsUnknown(String text) {
        assertThat(told("x-ratelimit-limit-tokens", text, "x-ratelimit-remaining-tokens", text))
                .isEqualTo(RateLimits.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "6ms, PT0.006S",
        "1s, PT1S",
        "6m0s, PT6M",
        "1m, PT1M",
        "1h2m3s, PT1H2M3S",
        "23h59m, PT23H59M",
        "8.64s, PT8.64S",
        "1m17.5s, PT1M17.5S",
        "1s250ms, PT1.25S",
        "0.5ms, PT0.0005S",
        "0, PT0S",
        "999999999h, PT999999999H",
    })
    void aTimeIsRead(String text, Duration expected) {
        assertThat(told("x-ratelimit-reset-requests", text).requests().resetAfter())
                .contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "60", "-1", "s", "1", "1x", "1s1h", "1 s", ".5s", "9999999999s", "2026-11-22T06:00:00Z"})
    void aTimeThatCannotBeReadIsUnknown(String text) {
        assertThat(told("x-ratelimit-reset-requests", text)).isEqualTo(RateLimits.UNKNOWN);
    }

    @Test
    void theFirstOfSeveralCounts() {
        assertThat(told("x-ratelimit-limit-tokens", "1", "X-RateLimit-Limit-Tokens", "2")
                        .tokens())
                .isEqualTo(RateLimit.of(1L, null, null));
    }

    @Test
    void nothingIsToldByOtherHeaders() {
        assertThat(told("x-ratelimit", "1", "x-ratelimit-limit", "1", "ratelimit-limit-tokens", "1"))
                .isEqualTo(RateLimits.UNKNOWN);
        assertThat(told()).isSameAs(RateLimits.UNKNOWN);
    }
}
