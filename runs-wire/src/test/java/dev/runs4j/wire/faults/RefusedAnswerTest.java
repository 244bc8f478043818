package dev.runs4j.wire.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.error.IndeterminateOutcomeException;
import dev.runs4j.ports.error.InvalidRequestException;
import dev.runs4j.ports.error.RateLimitedException;
import dev.runs4j.ports.error.RunsException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The server refuses, for a while or for good. */
@Timeout(60)
class RefusedAnswerTest {

    private static Act busy(String... headers) {
        return Act.error("429 Too Many Requests", "Slow down.", headers);
    }

    static Stream<Arguments> waits() {
        return Stream.of(
                arguments(1500, new String[] {"retry-after-ms: 1500"}),
                arguments(250, new String[] {"retry-after-ms: 250.75"}),
                arguments(2000, new String[] {"Retry-After: 2"}),
                arguments(1250, new String[] {"Retry-After: 1.25"}),
                arguments(700, new String[] {"Retry-After: 9", "retry-after-ms: 700"}),
                arguments(90_000, new String[] {"Retry-After: Sun, 22 Nov 2026 06:01:30 GMT"}),
                arguments(30_000, new String[] {
                    "Date: Sun, 22 Nov 2026 08:00:00 GMT", "Retry-After: Sun, 22 Nov 2026 08:00:30 GMT"
                }),
                arguments(500, new String[] {"Retry-After: Sun, 22 Nov 2026 05:00:00 GMT"}),
                arguments(500, new String[] {}),
                arguments(500, new String[] {"Retry-After: 0"}),
                arguments(500, new String[] {"Retry-After: -3"}),
                arguments(500, new String[] {"Retry-After: soon"}),
                arguments(500, new String[] {"Retry-After: "}),
                arguments(500, new String[] {"x-should-retry: perhaps"}));
    }

    @ParameterizedTest(name = "{0} ms for {1}")
    @MethodSource("waits")
    void aReadIsMadeAgainBehindTheWait(long millis, String[] headers) throws Exception {
        try (Faulty faulty = Faulty.doing(busy(headers), Act.run())) {
            assertThat(faulty.runs().get(Faulty.REF).value().status()).isEqualTo(RunStatus.IN_PROGRESS);

            assertThat(faulty.waited()).hasMillis(millis);
            faulty.assertSent("GET", 2);
            faulty.assertNothingLeaked(1);
            assertThat(faulty.server.connections()).isEqualTo(1);
        }
    }

    /** Too many requests means that this one was not carried out. */
    @ParameterizedTest(name = "{0} ms for {1}")
    @MethodSource("waits")
    void aCreationIsMadeAgainBehindTheWait(long millis, String[] headers) throws Exception {
        try (Faulty faulty = Faulty.doing(busy(headers), Act.run())) {
            assertThat(faulty.runs().create(Faulty.CREATE).value().id()).isEqualTo("run_1");

            assertThat(faulty.waited()).hasMillis(millis);
            faulty.assertSent("POST", 2);
            faulty.assertNothingLeaked(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Retry-After: 86400, P1D",
        "Retry-After: 99999999999999999999999, P365D",
        "retry-after-ms: 120001, PT2M0.001S",
        "'Retry-After: Fri, 31 Dec 9999 23:59:59 GMT', P365D"
    })
    void nobodyWaitsForAnAbsurdTime(String header, Duration asked) throws Exception {
        try (Faulty faulty = Faulty.doing(busy(header))) {
            RunsException error = faulty.failureOfCreate();

            assertThat(error)
                    .isInstanceOfSatisfying(
                            RateLimitedException.class,
                            limited -> assertThat(limited.retryAfter()).hasValue(asked));
            assertThat(error.happened()).isEqualTo(Happened.NO);
            assertThat(error.isRetryable()).isTrue();
            faulty.assertSent("POST", 1);
            assertThat(faulty.waited()).isZero();
            faulty.assertNothingLeaked(1);
        }
    }

    @Test
    void aServerThatStaysBusyIsLeftAlone() throws Exception {
        try (Faulty faulty = Faulty.doing(busy("retry-after-ms: 100"))) {
            RunsException error = faulty.failureOfCreate();

            assertThat(error).isInstanceOf(RateLimitedException.class);
            assertThat(error).hasMessageContainingAll("create run", "Slow down.", "[HTTP 429]", "[request req_7]");
            assertThat(error.details().httpStatus()).hasValue(429);
            assertThat(error.details().requestIds()).containsExactly("req_7");
            faulty.assertSent("POST", 3);
            assertThat(faulty.waited()).hasMillis(200);
            faulty.assertNothingLeaked(1);
        }
    }

    @Test
    void aServerThatWantsNoOtherAttemptGetsNone() throws Exception {
        try (Faulty faulty = Faulty.doing(busy("x-should-retry: false"))) {
            assertThat(faulty.failureOfGet()).isInstanceOf(RateLimitedException.class);

            faulty.assertSent("GET", 1);
            faulty.assertNothingLeaked(1);
        }
    }

    @Test
    void aServerThatWantsAnotherAttemptGetsIt() throws Exception {
        try (Faulty faulty =
                Faulty.doing(Act.error("400 Bad Request", "Not yet.", "x-should-retry: true"), Act.run())) {
            faulty.runs().create(Faulty.CREATE);

            faulty.assertSent("POST", 2);
            faulty.assertNothingLeaked(1);
        }
    }

    @Test
    void aRefusalForGoodIsNotRepeated() throws Exception {
        try (Faulty faulty = Faulty.doing(Act.error("400 Bad Request", "No such model."))) {
            RunsException error = faulty.failureOfCreate();

            assertThat(error).isInstanceOf(InvalidRequestException.class);
            assertThat(error.happened()).isEqualTo(Happened.NO);
            assertThat(error.isRetryable()).isFalse();
            faulty.assertSent("POST", 1);
            faulty.assertNothingLeaked(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "500 Internal Server Error",
                "502 Bad Gateway",
                "503 Service Unavailable",
                "504 Gateway Timeout",
                "529 Overloaded",
                "408 Request Timeout",
                "409 Conflict"
            })
    void aReadIsMadeAgainWhereTheServerFailed(String status) throws Exception {
        try (Faulty faulty = Faulty.doing(Act.error(status, "Oops."), Act.run())) {
            assertThat(faulty.runs().get(Faulty.REF).value().id()).isEqualTo("run_1");

            faulty.assertSent("GET", 2);
            assertThat(faulty.waited()).hasMillis(500);
            faulty.assertNothingLeaked(1);
        }
    }

    /** Whatever the server advises. */
    @ParameterizedTest
    @ValueSource(strings = {"x-nothing: 1", "x-should-retry: true", "retry-after-ms: 1"})
    void aCreationIsNeverMadeAgainWhereTheServerFailed(String header) throws Exception {
        try (Faulty faulty = Faulty.doing(Act.error("500 Internal Server Error", "Oops.", header), Act.run())) {
            RunsException error = faulty.failureOfCreate();

            assertThat(error).isInstanceOf(IndeterminateOutcomeException.class);
            assertThat(error).hasMessageContainingAll("may have been carried out", "Oops.", "[HTTP 500]");
            assertThat(error.happened()).isEqualTo(Happened.UNKNOWN);
            assertThat(error.isRetryable()).isFalse();
            assertThat(error.details().httpStatus()).hasValue(500);
            assertThat(error.details().requestIds()).containsExactly("req_7");
            faulty.assertSent("POST", 1);
            faulty.assertNothingLeaked(1);
        }
    }

    @Test
    void aStreamIsOpenedAgainBehindARateLimitAlone() throws Exception {
        try (Faulty faulty = Faulty.doing(busy("retry-after-ms: 20"), Act.error("500 Oops", "Oops."))) {
            RunsException error =
                    faulty.failureOf(runs -> runs.stream(Faulty.CREATE).close());

            assertThat(error).isInstanceOf(IndeterminateOutcomeException.class);
            faulty.assertSent("POST", 2);
            faulty.assertNothingLeaked(1);
        }
    }

    @Test
    void aServerThatKeepsFailingIsUnavailable() throws Exception {
        try (Faulty faulty = Faulty.doing(Act.error("503 Service Unavailable", "Down."))) {
            RunsException error = faulty.failureOfGet();

            assertThat(error).isInstanceOf(BackendUnavailableException.class);
            assertThat(error).hasMessageContainingAll("get run", "Down.", "[HTTP 503]", "[request req_7]");
            assertThat(error.happened()).isEqualTo(Happened.NO);
            assertThat(error.isRetryable()).isTrue();
            faulty.assertSent("GET", 3);
            faulty.assertNothingLeaked(1);
        }
    }
}
