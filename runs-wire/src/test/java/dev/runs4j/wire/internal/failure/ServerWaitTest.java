package dev.runs4j.wire.internal.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.wire.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerWaitTest {

    private static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "retry-after-ms,250,250",
        "retry-after-ms,1500.7,1500",
        "Retry-After,7,7000",
        "retry-after,0.5,500",
        "Retry-After, 2 ,2000",
        "Retry-After,0,0",
        "Retry-After,99999999999999999999,31536000000"
    })
    void aNumberIsAWait(String name, String value, long millis) {
        assertThat(wait(name, value)).contains(Duration.ofMillis(millis));
    }

    @Test
    void millisecondsGoBeforeSeconds() {
        assertThat(wait("Retry-After", "7", "retry-after-ms", "20")).contains(Duration.ofMillis(20));
    }

    @Test
    void secondsCountWhereTheMillisecondsAreNoNumber() {
        assertThat(wait("retry-after-ms", "soon", "Retry-After", "7")).contains(Duration.ofSeconds(7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Sun, 22 Nov 2026 06:00:30 GMT", "Sunday, 22-Nov-26 06:00:30 GMT", "Sun Nov 22 06:00:30 2026"})
    void aDateIsAWaitFromNow(String date) {
        assertThat(wait("Retry-After", date)).contains(Duration.ofSeconds(30));
    }

    @Test
    void aDayOfOneDigitIsReadInTheOldestForm() {
        assertThat(ServerWait.of(
                        HttpHeaders.of("Retry-After", "Sun Nov  1 06:00:30 2026"),
                        "",
                        Instant.parse("2026-11-01T06:00:00Z")))
                .contains(Duration.ofSeconds(30));
    }

    @Test
    void aDateIsHeldAgainstTheServersOwnClock() {
        assertThat(wait("Retry-After", "Sun, 22 Nov 2026 09:00:05 GMT", "Date", "Sun, 22 Nov 2026 09:00:00 GMT"))
                .contains(Duration.ofSeconds(5));
    }

    @Test
    void aDateThatHasPassedIsNoWait() {
        assertThat(wait("Retry-After", "Sun, 22 Nov 2026 05:00:00 GMT")).contains(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "NaN", "1e9", "soon", "", "0x10", "Sun, 99 Nov 2026 05:00:00 GMT"})
    void anythingElseIsNotSaid(String value) {
        assertThat(wait("Retry-After", value)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Please retry after 26 seconds. | 26000",
                "Please RETRY AFTER 1 second. | 1000",
                "Please try again in 20s. Visit us. | 20000",
                "Please try again in 1.5s. | 1500",
                "Please try again in 350ms. | 350",
                "Please try again in 6m0s. | 360000",
                "Please try again in 2 minutes. | 120000",
                "Please wait 3 seconds. | 3000",
                "Try again in 1h. | 3600000"
            })
    void wordsTellAWaitToo(String words, long millis) {
        assertThat(ServerWait.of(HttpHeaders.NONE, words, NOW)).contains(Duration.ofMillis(millis));
    }

    @Test
    void headersGoBeforeWords() {
        assertThat(ServerWait.of(HttpHeaders.of("Retry-After", "2"), "retry after 26 seconds", NOW))
                .contains(Duration.ofSeconds(2));
    }

    @Test
    void otherNumbersInWordsAreNoWait() {
        assertThat(ServerWait.of(HttpHeaders.NONE, "Limit 3, used 3 of 60 seconds", NOW))
                .isEmpty();
    }

    private static Optional<Duration> wait(String... headers) {
        return ServerWait.of(HttpHeaders.of(headers), "", NOW);
    }
}
