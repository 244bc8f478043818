package dev.runs4j.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetrySettingsTest {

    @Test
    void theDefaultsAreThoseOfTheOfficialLibraries() {
        assertThat(RetrySettings.DEFAULT)
                .hasToString("RetrySettings[retries=2, firstWait=PT0.5S, longestWait=PT8S, jitter=0.25,"
                        + " longestServerWait=PT2M]");
    }

    @Test
    void noneMeansNothingIsMadeTwice() {
        assertThat(RetrySettings.none().retries()).isZero();
    }

    @Test
    void everyValueIsKeptAndComparedAndCopied() {
        RetrySettings.Builder base = RetrySettings.builder();
        RetrySettings all = base.retries(5)
                .firstWait(Duration.ofMillis(1))
                .longestWait(Duration.ofSeconds(3))
                .jitter(1)
                .longestServerWait(Duration.ZERO)
                .build();

        assertThat(all)
                .hasToString(
                        "RetrySettings[retries=5, firstWait=PT0.001S, longestWait=PT3S, jitter=1.0, longestServerWait=PT0S]")
                .isEqualTo(all.toBuilder().build())
                .hasSameHashCodeAs(all.toBuilder().build())
                .isNotEqualTo(all.toBuilder().retries(4).build())
                .isNotEqualTo(all.toBuilder().firstWait(Duration.ZERO).build())
                .isNotEqualTo(all.toBuilder().longestWait(Duration.ZERO).build())
                .isNotEqualTo(all.toBuilder().jitter(0).build())
                .isNotEqualTo(
                        all.toBuilder().longestServerWait(Duration.ofHours(1)).build());
    }

    @Test
    void whatIsOutOfRangeIsRefusedByName() {
        RetrySettings.Builder builder = RetrySettings.builder();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.retries(101))
                .withMessage("retries: 0 to 100, but was 101");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.retries(-1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.firstWait(Duration.ofMillis(-1)))
                .withMessage("firstWait: zero to one hour, but was PT-0.001S");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.longestWait(Duration.ofMinutes(61)));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.longestServerWait(Duration.ofMinutes(61)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.jitter(Double.NaN))
                .withMessage("jitter: 0 to 1, but was NaN");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.jitter(1.01));
    }
}
