package dev.runs4j.driver.internal.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PacingTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "PT0S, PT0.25S",
        "PT0.9S, PT0.25S",
        "PT1S, PT0.25S",
        "PT4S, PT1S",
        "PT8S, PT2S",
        "PT9S, PT2S",
        "PT10H, PT2S",
        "PT-5S, PT0.25S"
    })
    void a_look_without_a_hint_comes_after_a_quarter_of_the_age_within_limits(Duration age, Duration wait) {
        assertThat(Pacing.look(null, age)).isEqualTo(wait);
    }

    @ParameterizedTest
    @CsvSource({
        "PT0.1S, PT0.1S",
        "PT0.7S, PT0.7S",
        "PT30S, PT30S",
        "PT0.099S, PT0.1S",
        "PT0S, PT0.1S",
        "PT-3S, PT0.1S",
        "PT30.001S, PT30S",
        "PT900000H, PT30S"
    })
    void the_server_s_hint_counts_within_limits_whatever_the_age(Duration hint, Duration wait) {
        assertThat(Pacing.look(hint, Duration.ofHours(3))).isEqualTo(wait);
    }

    @ParameterizedTest
    @CsvSource({
        "1, PT0.5S",
        "2, PT1S",
        "3, PT2S",
        "4, PT4S",
        "5, PT8S",
        "6, PT8S",
        "1000000, PT8S",
        "0, PT0.5S",
        "-1, PT0.5S"
    })
    void the_wait_before_a_retry_doubles_up_to_a_limit(int failures, Duration wait) {
        assertThat(Pacing.retry(null, failures)).isEqualTo(wait);
    }

    @ParameterizedTest
    @CsvSource({"PT20S, PT20S", "PT0S, PT0.1S", "PT-1S, PT0.1S", "PT2M, PT2M", "PT1H, PT2M"})
    void the_server_s_wait_before_a_retry_counts_within_limits(Duration hint, Duration wait) {
        assertThat(Pacing.retry(hint, 7)).isEqualTo(wait);
    }

    @Test
    void a_wait_that_ends_long_before_the_deadline_is_left_as_it_is() {
        assertThat(Pacing.until(NOW, Duration.ofSeconds(2), NOW.plusSeconds(60)))
                .isEqualTo(NOW.plusSeconds(2));
    }

    @Test
    void a_wait_that_would_miss_the_last_look_ends_there() {
        Instant deadline = NOW.plusSeconds(2);

        assertThat(Pacing.until(NOW, Duration.ofSeconds(2), deadline)).isEqualTo(NOW.plusMillis(1750));
        assertThat(Pacing.until(NOW, Duration.ofMillis(1751), deadline)).isEqualTo(NOW.plusMillis(1750));
        assertThat(Pacing.until(NOW, Duration.ofMillis(1749), deadline)).isEqualTo(NOW.plusMillis(1749));
    }

    @Test
    void after_the_last_look_a_wait_ends_with_the_deadline() {
        Instant deadline = NOW.plusMillis(250);

        assertThat(Pacing.until(NOW, Duration.ofSeconds(2), deadline)).isEqualTo(deadline);
        assertThat(Pacing.until(NOW, Duration.ofMillis(100), deadline)).isEqualTo(NOW.plusMillis(100));
    }
}
