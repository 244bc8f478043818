package dev.runs4j.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunCacheSettingsTest {

    @Test
    void aMinuteAnd16MebibytesAreTheDefault() {
        assertThat(RunCacheSettings.DEFAULT).hasToString("RunCacheSettings[expireAfter=PT1M, maxBytes=16777216]");
    }

    @Test
    void whatWasSetIsKept() {
        RunCacheSettings settings = RunCacheSettings.builder()
                .expireAfter(Duration.ofDays(1))
                .maxBytes(1)
                .build();

        assertThat(settings.expireAfter()).isEqualTo(Duration.ofDays(1));
        assertThat(settings.maxBytes()).isEqualTo(1);
        assertThat(settings.toBuilder().build()).isEqualTo(settings).hasSameHashCodeAs(settings);
        assertThat(settings).isNotEqualTo(settings.toBuilder().maxBytes(2).build());
        assertThat(settings)
                .isNotEqualTo(
                        settings.toBuilder().expireAfter(Duration.ofHours(1)).build());
    }

    @ParameterizedTest
    @CsvSource({"PT0S", "PT-1S", "PT24H0.000000001S"})
    void aTimeOutsideItsBoundsIsRefused(Duration time) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RunCacheSettings.builder().expireAfter(time))
                .withMessage("expireAfter: more than zero and at most PT24H, but was " + time);
    }

    @Test
    void roomForNothingIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RunCacheSettings.builder().maxBytes(0))
                .withMessage("maxBytes: at least 1, but was 0");
    }
}
