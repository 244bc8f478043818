package dev.runs4j.wire.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.error.IndeterminateOutcomeException;
import dev.runs4j.ports.error.RunsException;
import dev.runs4j.wire.CallTimes;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The connection is lost, or nothing comes over it. */
@Timeout(60)
class LostAnswerTest {

    /** Long enough for a busy machine to give an answer that is meant to come. */
    private static final CallTimes SHORT = CallTimes.DEFAULT.withIdle(Duration.ofSeconds(1));

    private static final String HALF =
            Act.text("200 OK", "application/json", Act.RUN).replaceFirst("thread_1.*", "");

    private static final String CHUNKED = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n{\"id\"";

    static Stream<Arguments> lossesBeforeTheBody() {
        return Stream.of(
                arguments("reset before the answer", Act.reset("")),
                arguments("closed before the answer", Act.cut("")),
                arguments("reset in the head", Act.reset("HTTP/1.1 200 OK\r\nContent-Ty")),
                arguments("closed in the head", Act.cut("HTTP/1.1 200 OK\r\nContent-Ty")),
                arguments("not HTTP", Act.cut("SSH-2.0-OpenSSH_9.6\r\n")));
    }

    static Stream<Arguments> losses() {
        return Stream.concat(
                lossesBeforeTheBody(),
                Stream.of(
                        arguments("reset in the body", Act.reset(HALF)),
                        arguments("closed in the body", Act.cut(HALF)),
                        arguments("closed in a chunk", Act.cut(CHUNKED))));
    }

    static Stream<Arguments> silences() {
        return Stream.of(
                arguments("no first byte", Act.silence("")),
                arguments("in the head", Act.silence("HTTP/1.1 200 OK\r\nContent-Ty")),
                arguments("in the body", Act.silence(HALF)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("losses")
    void aReadIsMadeAgain(String where, Act loss) throws Exception {
        try (Faulty faulty = Faulty.doing(loss, Act.run())) {
            assertThat(faulty.runs().get(Faulty.REF).value().status()).isEqualTo(RunStatus.IN_PROGRESS);

            faulty.assertSent("GET", 2);
            assertThat(faulty.waited()).isEqualTo(Duration.ofMillis(500));
            faulty.assertNothingLeaked(1);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("losses")
    void aReadThatIsLostAgainAndAgainSaysSo(String where, Act loss) throws Exception {
        try (Faulty faulty = Faulty.doing(loss)) {
            RunsException error = faulty.failureOfGet();

            assertThat(error).isInstanceOf(BackendUnavailableException.class);
            assertThat(error).hasMessageContainingAll("get run", "broke off");
            assertThat(error.happened()).isEqualTo(Happened.NO);
            assertThat(error.isRetryable()).isTrue();
            assertThat(error.details().httpStatus()).isEmpty();
            assertThat(error.details().requestIds()).isEmpty();
            faulty.assertSent("GET", 3);
            assertThat(faulty.waited()).isEqualTo(Duration.ofMillis(1500));
            faulty.assertNothingLeaked(0);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("losses")
    void aCreationIsNotMadeAgain(String where, Act loss) throws Exception {
        try (Faulty faulty = Faulty.doing(loss, Act.run())) {
            RunsException error = faulty.failureOfCreate();

            assertThat(error).isInstanceOf(IndeterminateOutcomeException.class);
            assertThat(error).hasMessageContainingAll("create run", "broke off, and may have been carried out");
            assertThat(error.happened()).isEqualTo(Happened.UNKNOWN);
            assertThat(error.isRetryable()).isFalse();
            faulty.assertSent("POST", 1);
            assertThat(faulty.waited()).isZero();
            faulty.assertNothingLeaked(0);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lossesBeforeTheBody")
    void aStreamIsNotOpenedAgain(String where, Act loss) throws Exception {
        try (Faulty faulty = Faulty.doing(loss, Act.run())) {
            RunsException error =
                    faulty.failureOf(runs -> runs.stream(Faulty.CREATE).close());

            assertThat(error).isInstanceOf(IndeterminateOutcomeException.class);
            faulty.assertSent("POST", 1);
            faulty.assertNothingLeaked(0);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("silences")
    void aReadThatIsNotAnsweredInTimeIsMadeAgain(String where, Act silence) throws Exception {
        try (Faulty faulty = Faulty.with(setup -> setup.times(SHORT), silence, Act.run())) {
            assertThat(faulty.runs().get(Faulty.REF).value().id()).isEqualTo("run_1");

            faulty.assertSent("GET", 2);
            faulty.assertNothingLeaked(1);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("silences")
    void aCreationThatIsNotAnsweredInTimeIsNot(String where, Act silence) throws Exception {
        try (Faulty faulty = Faulty.with(setup -> setup.times(SHORT), silence, Act.run())) {
            RunsException error = faulty.failureOfCreate();

            assertThat(error).isInstanceOf(IndeterminateOutcomeException.class);
            assertThat(error).hasMessageContaining("got no answer in time, and may have been carried out");
            faulty.assertSent("POST", 1);
            faulty.assertNothingLeaked(0);
        }
    }

    /** The clock stands still: no attempt is left when the wait before it would go past the deadline. */
    @Test
    void noReadIsMadeAgainPastItsDeadline() throws Exception {
        try (Faulty faulty = Faulty.doing(Act.silence(""))) {
            CallOptions soon = CallOptions.until(Faulty.START.plusMillis(150));

            RunsException error = faulty.failureOf(runs -> runs.get(Faulty.REF, soon));

            assertThat(error).isInstanceOf(BackendUnavailableException.class);
            assertThat(error).hasMessageContaining("got no answer in time");
            faulty.assertSent("GET", 1);
            faulty.assertNothingLeaked(0);
        }
    }

    @Test
    void nobodyListens() throws IOException {
        try (Faulty faulty = Faulty.doing(Act.run())) {
            faulty.server.close();

            RunsException error = faulty.failureOfCreate();

            assertThat(error).isInstanceOf(BackendUnavailableException.class);
            assertThat(error).hasMessageContaining("was not sent, there was no connection");
            assertThat(error.happened()).isEqualTo(Happened.NO);
            assertThat(error.isRetryable()).isTrue();
            assertThat(faulty.waited()).as("two more attempts").isEqualTo(Duration.ofMillis(1500));
            faulty.assertSent("POST", 0);
        }
    }
}
