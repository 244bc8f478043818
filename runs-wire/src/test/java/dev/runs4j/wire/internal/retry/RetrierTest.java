package dev.runs4j.wire.internal.retry;

import static dev.runs4j.wire.internal.WireOperation.CREATE_RUN;
import static dev.runs4j.wire.internal.WireOperation.GET_RUN;
import static dev.runs4j.wire.internal.WireOperation.MODIFY_RUN;
import static dev.runs4j.wire.internal.failure.FailureKind.INTERRUPTED;
import static dev.runs4j.wire.internal.failure.FailureKind.LOST;
import static dev.runs4j.wire.internal.failure.FailureKind.NOT_SENT;
import static dev.runs4j.wire.internal.failure.FailureKind.QUOTA;
import static dev.runs4j.wire.internal.failure.FailureKind.RATE_LIMITED;
import static dev.runs4j.wire.internal.failure.FailureKind.REFUSED;
import static dev.runs4j.wire.internal.failure.FailureKind.UNCERTAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.runs4j.ports.error.BackendClosedException;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.CallInterruptedException;
import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.error.IndeterminateOutcomeException;
import dev.runs4j.ports.error.InvalidRequestException;
import dev.runs4j.ports.error.QuotaExhaustedException;
import dev.runs4j.ports.error.RateLimitedException;
import dev.runs4j.ports.error.RunsException;
import dev.runs4j.ports.time.VirtualClock;
import dev.runs4j.ports.time.WakeSignal;
import dev.runs4j.wire.RetrySettings;
import dev.runs4j.wire.internal.WireOperation;
import dev.runs4j.wire.internal.failure.FailedAttemptException;
import dev.runs4j.wire.internal.failure.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RetrierTest {

    private final Bench bench = new Bench();

    @AfterEach
    void forgetInterrupts() {
        Thread.interrupted();
    }

    @Test
    void aCallThatSucceedsIsMadeOnce() {
        assertThat(bench.call(CREATE_RUN)).isEqualTo("answer 1");
        assertThat(bench.waits).isEmpty();
    }

    @Test
    void theWaitsDouble() {
        bench.settings(RetrySettings.builder().retries(6).build())
                .fails(lost(), lost(), lost(), lost(), lost(), lost());

        assertThat(bench.call(GET_RUN)).isEqualTo("answer 7");
        assertThat(bench.waits)
                .containsExactly(millis(500), millis(1000), millis(2000), millis(4000), millis(8000), millis(8000));
        assertThat(bench.clock.now()).isEqualTo(Instant.parse("2026-11-22T06:00:23.500Z"));
    }

    @Test
    void jitterShortensAWaitByAQuarterAtMost() {
        bench.chance(1).fails(lost(), lost());

        bench.call(GET_RUN);

        assertThat(bench.waits).containsExactly(millis(375), millis(750));
    }

    @Test
    void twoRetriesAreAllByDefault() {
        bench.fails(lost(), lost(), lost());

        assertThatExceptionOfType(BackendUnavailableException.class).isThrownBy(() -> bench.call(GET_RUN));
        assertThat(bench.attempts).extracting(Attempt::number).containsExactly(1, 2, 3);
    }

    @Test
    void noneMeansOneAttempt() {
        bench.settings(RetrySettings.none()).fails(lost());

        assertThatExceptionOfType(BackendUnavailableException.class).isThrownBy(() -> bench.call(GET_RUN));
        assertThat(bench.attempts).hasSize(1);
    }

    @Test
    void aServersWaitIsKeptToExactly() {
        bench.chance(1).fails(Bench.asking(RATE_LIMITED, CREATE_RUN, Duration.ofMinutes(2)));

        assertThat(bench.call(CREATE_RUN)).isEqualTo("answer 2");
        assertThat(bench.waits).containsExactly(Duration.ofMinutes(2));
    }

    @Test
    void aServersWaitThatIsTooLongEndsTheCallAtOnce() {
        bench.fails(Bench.asking(RATE_LIMITED, GET_RUN, Duration.ofMillis(120_001)));

        assertThatExceptionOfType(RateLimitedException.class).isThrownBy(() -> bench.call(GET_RUN));
        assertThat(bench.clock.now()).isEqualTo(Bench.START);
    }

    @Test
    void aServersWaitOfZeroIsNotSaid() {
        bench.fails(Bench.asking(UNCERTAIN, GET_RUN, Duration.ZERO));

        bench.call(GET_RUN);

        assertThat(bench.waits).containsExactly(millis(500));
    }

    @Test
    void eachAttemptGetsTheTimeThatIsLeft() {
        bench.takes(Duration.ofSeconds(2)).fails(lost());

        bench.call(GET_RUN, Optional.of(Bench.START.plusSeconds(10)));

        assertThat(bench.timesLeft).containsExactly(Optional.of(millis(10_000)), Optional.of(millis(7_500)));
    }

    @Test
    void aCallWithoutADeadlineHasNoTimeLeftToTell() {
        bench.call(GET_RUN);

        assertThat(bench.timesLeft).containsExactly(Optional.empty());
    }

    @Test
    void aDeadlineBehindAllTimesIsAYear() {
        bench.call(GET_RUN, Optional.of(Instant.MAX));

        assertThat(bench.timesLeft).containsExactly(Optional.of(Duration.ofDays(365)));
    }

    @Test
    void aWaitThatWouldEndAtTheDeadlineIsNotBegun() {
        bench.fails(lost());

        assertThatExceptionOfType(BackendUnavailableException.class)
                .isThrownBy(() -> bench.call(GET_RUN, Optional.of(Bench.START.plusMillis(500))));
        assertThat(bench.clock.now()).isEqualTo(Bench.START);
        assertThat(bench.waits).isEmpty();
    }

    @Test
    void aWaitThatEndsBeforeTheDeadlineIsKept() {
        bench.fails(lost());

        assertThat(bench.call(GET_RUN, Optional.of(Bench.START.plusMillis(501))))
                .isEqualTo("answer 2");
    }

    @Test
    void aDeadlineThatHasPassedIsToldBeforeAnythingIsSent() {
        assertThatExceptionOfType(BackendUnavailableException.class)
                .isThrownBy(() -> bench.call(CREATE_RUN, Optional.of(Bench.START)))
                .withMessage("create run was not sent, its deadline had passed");
        assertThat(bench.attempts).isEmpty();
    }

    @Test
    void noMoneyIsNeverTriedAgain() {
        bench.fails(Bench.asking(QUOTA, GET_RUN, Duration.ofSeconds(1)));

        assertThatExceptionOfType(QuotaExhaustedException.class).isThrownBy(() -> bench.call(GET_RUN));
    }

    @Test
    void aWriteThatWasNotSentIsMadeAgain() {
        bench.fails(Bench.failure(NOT_SENT, CREATE_RUN));

        assertThat(bench.call(CREATE_RUN)).isEqualTo("answer 2");
    }

    @Test
    void aRefusalAfterAnAttemptThatMayHaveHappenedSaysSo() {
        bench.fails(Bench.failure(LOST, MODIFY_RUN), Bench.failure(REFUSED, MODIFY_RUN));

        assertThatExceptionOfType(IndeterminateOutcomeException.class)
                .isThrownBy(() -> bench.call(MODIFY_RUN))
                .withMessage("modify run failed for good, but an earlier attempt may have been carried out")
                .withCauseInstanceOf(InvalidRequestException.class);
    }

    @Test
    void aRefusalAfterAnAttemptThatDidNotHappenIsThatRefusal() {
        bench.fails(Bench.failure(RATE_LIMITED, MODIFY_RUN), Bench.failure(REFUSED, MODIFY_RUN));

        assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> bench.call(MODIFY_RUN));
    }

    @Test
    void anotherErrorOfTheLastAttemptIsHonestToo() {
        bench.fails(Bench.failure(LOST, MODIFY_RUN), Bench.error(REFUSED, MODIFY_RUN));

        assertThatExceptionOfType(IndeterminateOutcomeException.class).isThrownBy(() -> bench.call(MODIFY_RUN));
    }

    @Test
    void anInterruptBeforeTheFirstAttemptSendsNothing() {
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(CallInterruptedException.class)
                .isThrownBy(() -> bench.call(CREATE_RUN))
                .matches(error -> error.happened() == Happened.NO);
        assertThat(bench.attempts).isEmpty();
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void anInterruptInAWaitAfterAReadHasDoneNothing() {
        assertThat(interruptedInWait(Bench.failure(LOST, GET_RUN), GET_RUN)).isEqualTo(Happened.NO);
    }

    @Test
    void anInterruptInAWaitAfterAWriteThatWasLostLeavesItOpen() {
        assertThat(interruptedInWait(Bench.failure(LOST, MODIFY_RUN), MODIFY_RUN))
                .isEqualTo(Happened.UNKNOWN);
    }

    @Test
    void anInterruptInAWaitAfterAWriteThatWasRefusedHasDoneNothing() {
        assertThat(interruptedInWait(Bench.failure(RATE_LIMITED, CREATE_RUN), CREATE_RUN))
                .isEqualTo(Happened.NO);
    }

    @Test
    void anInterruptOfALaterAttemptKeepsWhatEarlierOnesLeftOpen() {
        FailedAttemptException interrupted = new FailedAttemptException(
                new CallInterruptedException("interrupted", Happened.NO, null), INTERRUPTED, null, null);
        Thread.interrupted();
        bench.fails(Bench.failure(LOST, MODIFY_RUN), interrupted);

        assertThatExceptionOfType(CallInterruptedException.class)
                .isThrownBy(() -> bench.call(MODIFY_RUN))
                .matches(error -> error.happened() == Happened.UNKNOWN);
    }

    @Test
    void aClosedBackendSendsNothing() {
        bench.closed.raise();

        assertThatExceptionOfType(BackendClosedException.class)
                .isThrownBy(() -> bench.call(CREATE_RUN))
                .withMessage("Backend test is closed")
                .matches(error -> error.happened() == Happened.NO);
        assertThat(bench.attempts).isEmpty();
    }

    @Test
    void aConnectionThatTheCloseCutIsAClosedBackend() {
        bench.during(bench.closed::raise).fails(Bench.failure(LOST, CREATE_RUN));

        assertThatExceptionOfType(BackendClosedException.class)
                .isThrownBy(() -> bench.call(CREATE_RUN))
                .matches(error -> error.happened() == Happened.UNKNOWN)
                .withCauseInstanceOf(IndeterminateOutcomeException.class);
    }

    @Test
    void anAnswerThatCameBeforeTheCloseIsThatAnswer() {
        bench.during(bench.closed::raise).fails(Bench.failure(REFUSED, CREATE_RUN));

        assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> bench.call(CREATE_RUN));
    }

    @Test
    void aCloseEndsTheWait() {
        bench.during(bench.closed::raise).fails(Bench.failure(UNCERTAIN, MODIFY_RUN));

        assertThatExceptionOfType(BackendClosedException.class)
                .isThrownBy(() -> bench.call(MODIFY_RUN))
                .matches(error -> error.happened() == Happened.UNKNOWN);
        assertThat(bench.attempts).hasSize(1);
        assertThat(bench.clock.now()).isEqualTo(Bench.START);
    }

    @Test
    @Timeout(30)
    void anInterruptFromAnotherThreadEndsAWaitThatHasBegun() throws InterruptedException {
        assertThat(endedByAnother(Thread::interrupt)).isInstanceOf(CallInterruptedException.class);
    }

    @Test
    @Timeout(30)
    void aCloseFromAnotherThreadEndsAWaitThatHasBegun() throws InterruptedException {
        WakeSignal closed = new WakeSignal();

        assertThat(endedByAnother(closed, waiting -> closed.raise())).isInstanceOf(BackendClosedException.class);
    }

    private static Throwable endedByAnother(Consumer<Thread> end) throws InterruptedException {
        return endedByAnother(new WakeSignal(), end);
    }

    /** Waits on a clock that nobody moves, until the end is put to it. */
    private static Throwable endedByAnother(WakeSignal closed, Consumer<Thread> end) throws InterruptedException {
        VirtualClock clock = VirtualClock.manual(Bench.START);
        Retrier retrier = new Retrier(RetrySettings.DEFAULT, clock, () -> 0, "test", closed, RetryListener.NONE);
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread caller = new Thread(() ->
                thrown.set(catchThrowable(() -> retrier.call(Subject.of(GET_RUN), Optional.empty(), attempt -> {
                    throw lost();
                }))));
        caller.start();
        clock.awaitWaiters(1);
        end.accept(caller);
        caller.join();
        return thrown.get();
    }

    private Happened interruptedInWait(FailedAttemptException failure, WireOperation operation) {
        bench.during(() -> Thread.currentThread().interrupt()).fails(failure);
        try {
            throw new AssertionError(bench.call(operation));
        } catch (RunsException error) {
            assertThat(error).isInstanceOf(CallInterruptedException.class);
            assertThat(bench.attempts).hasSize(1);
            return error.happened();
        }
    }

    private static FailedAttemptException lost() {
        return Bench.failure(LOST, GET_RUN);
    }

    private static Duration millis(long millis) {
        return Duration.ofMillis(millis);
    }
}
