package dev.runs4j.ports.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.runs4j.ports.Observed;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private static final RateLimit REQUESTS = RateLimit.of(500L, 12L, Duration.ofSeconds(1));
    private static final RateLimits LIMITS = new RateLimits(REQUESTS, RateLimit.UNKNOWN);
    private static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");

    @Test
    void aLimitKeepsWhatTheServerSaid() {
        assertThat(REQUESTS.limit()).hasValue(500);
        assertThat(REQUESTS.remaining()).hasValue(12);
        assertThat(REQUESTS.resetAfter()).contains(Duration.ofSeconds(1));
        assertThat(REQUESTS).hasToString("12 of 500 left, all in PT1S");
    }

    @Test
    void zeroIsANumberAndWhatIsNegativeIsUnknown() {
        assertThat(RateLimit.of(0L, 0L, Duration.ZERO)).isNotEqualTo(RateLimit.UNKNOWN);
        assertThat(RateLimit.of(0L, 0L, Duration.ZERO).remaining()).hasValue(0);
        assertThat(RateLimit.of(-1L, -1L, Duration.ofSeconds(-1))).isEqualTo(RateLimit.UNKNOWN);
        assertThat(RateLimit.UNKNOWN.limit()).isEmpty();
        assertThat(RateLimit.UNKNOWN.remaining()).isEmpty();
        assertThat(RateLimit.UNKNOWN.resetAfter()).isEmpty();
        assertThat(RateLimit.UNKNOWN).hasToString("? of ? left, all in ?");
    }

    @Test
    void everyPartCountsInEquality() {
        assertThat(RateLimit.of(500L, 12L, Duration.ofSeconds(1)))
                .isEqualTo(REQUESTS)
                .hasSameHashCodeAs(REQUESTS)
                .isNotEqualTo(RateLimit.of(501L, 12L, Duration.ofSeconds(1)))
                .isNotEqualTo(RateLimit.of(500L, 13L, Duration.ofSeconds(1)))
                .isNotEqualTo(RateLimit.of(500L, 12L, Duration.ofSeconds(2)))
                .isNotEqualTo("12 of 500 left, all in PT1S");
    }

    @Test
    void theyAreAmongTheDetailsOfAnErrorAndSurviveSerialisation() {
        ErrorDetails details = ErrorDetails.builder().rateLimits(LIMITS).build();

        assertThat(ErrorDetails.NONE.rateLimits()).isEqualTo(RateLimits.UNKNOWN);
        assertThat(details.rateLimits()).isEqualTo(LIMITS);
        assertThat(details).isNotEqualTo(ErrorDetails.NONE).doesNotHaveSameHashCodeAs(ErrorDetails.NONE);
        assertThat(details.toBuilder().build()).isEqualTo(details);
        assertThat(Serialised.copy(details)).isEqualTo(details);
    }

    @Test
    void theyComeWithAnAnswerToo() {
        Observed<String> plain = new Observed<>("run", NOW, null, "req_1");
        Observed<String> told = new Observed<>("run", NOW, null, "req_1", LIMITS);

        assertThat(plain.rateLimits()).isEqualTo(RateLimits.UNKNOWN);
        assertThat(told.rateLimits()).isEqualTo(LIMITS);
        assertThat(told)
                .isNotEqualTo(plain)
                .isEqualTo(new Observed<>("run", NOW, null, "req_1", LIMITS))
                .hasSameHashCodeAs(new Observed<>("run", NOW, null, "req_1", LIMITS));
    }

    @Test
    void nullIsRefused() {
        assertThatNullPointerException()
                .isThrownBy(() -> new RateLimits(null, RateLimit.UNKNOWN))
                .withMessage("requests");
        assertThatNullPointerException()
                .isThrownBy(() -> new RateLimits(RateLimit.UNKNOWN, null))
                .withMessage("tokens");
        assertThatNullPointerException()
                .isThrownBy(() -> ErrorDetails.builder().rateLimits(null))
                .withMessage("rateLimits");
        assertThatNullPointerException()
                .isThrownBy(() -> new Observed<>("run", NOW, null, null, null))
                .withMessage("rateLimits");
    }
}
