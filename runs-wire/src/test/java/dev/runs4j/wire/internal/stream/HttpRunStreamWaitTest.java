package dev.runs4j.wire.internal.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.json.RunsJson;
import dev.runs4j.ports.RunStream;
import dev.runs4j.ports.StreamPull;
import dev.runs4j.ports.error.BackendClosedException;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.CallInterruptedException;
import dev.runs4j.ports.time.VirtualClock;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Waits, without waiting: a read that times out moves the clock by the time that it was allowed. */
class HttpRunStreamWaitTest {

    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
    private static final String HALF = "event: thread.run.paused\nda";
    private static final String OTHER_HALF = "ta: x\n\n";

    private final VirtualClock clock = VirtualClock.manual(START);
    private final AtomicBoolean backendClosed = new AtomicBoolean();
    private final FakeAnswer answer = FakeAnswer.events();
    private final RunStream stream =
            HttpRunStream.open(answer, RunsJson.standard(), clock, this::checkOpen, Duration.ofSeconds(2), "req_1");

    private void checkOpen() {
        if (backendClosed.get()) {
            throw new BackendClosedException("fake");
        }
    }

    private void timePasses() {
        answer.onTimeout(() -> clock.advance(answer.lastAllowed()));
    }

    @AfterEach
    void clearTheFlag() {
        Thread.interrupted();
    }

    private static void isEvent(StreamPull pull) {
        assertThat(pull)
                .isInstanceOfSatisfying(
                        StreamPull.Event.class,
                        pulled -> assertThat(pulled.event().name()).isEqualTo("thread.run.paused"));
    }

    @Test
    void aWaitLastsUntilItsDeadlineInSlices() {
        timePasses();

        assertThat(stream.next(START.plusMillis(450))).isEqualTo(StreamPull.NOTHING_YET);

        assertThat(answer.allowed).containsExactly(Duration.ofMillis(200), Duration.ofMillis(50), Duration.ofMillis(1));
        assertThat(clock.now()).isEqualTo(START.plusMillis(451));
    }

    @Test
    void aPassedDeadlineMakesItALook() {
        for (Instant passed : new Instant[] {START, START.minusSeconds(1), Instant.MIN}) {
            assertThat(stream.next(passed)).isEqualTo(StreamPull.NOTHING_YET);
        }

        assertThat(answer.allowed).containsExactly(Duration.ofMillis(1));
    }

    @Test
    void aLookGivesWhatLiesThere() {
        answer.say(HALF).say(OTHER_HALF);

        isEvent(stream.next(Instant.EPOCH));
    }

    @Test
    void aLookLosesNothing() {
        answer.say(HALF).silent().say(OTHER_HALF);

        assertThat(stream.next(START)).isEqualTo(StreamPull.NOTHING_YET);
        isEvent(stream.next(START));
    }

    @Test
    void whatWasReadIsGivenWithoutAnotherRead() {
        answer.say((HALF + OTHER_HALF).repeat(3));
        isEvent(stream.next(START));
        answer.then(() -> {
            throw new IOException("must not be read");
        });

        isEvent(stream.next(Instant.MAX));
        isEvent(stream.next(Instant.MAX));
        assertThat(answer.readsLeft()).isEqualTo(1);
    }

    @Test
    void aLookEndsAmongCommentsWithoutEnd() {
        answer.sayByteByByte(":\n".repeat(100));

        assertThat(stream.next(START)).isEqualTo(StreamPull.NOTHING_YET);

        assertThat(answer.readsLeft()).isEqualTo(200 - 64);
    }

    @Test
    void commentsDoNotEndAWait() {
        answer.sayByteByByte(":\n".repeat(100)).say(HALF + OTHER_HALF);

        isEvent(stream.next(START.plusMillis(1)));
    }

    @Test
    void aWaitGoesOnUntilTheClockSaysSo() {
        answer.silent().silent().silent().say(HALF + OTHER_HALF);

        isEvent(stream.next(START.plusMillis(1)));
    }

    @Test
    void aConnectionThatStaysSilentForTooLongIsBroken() {
        for (int i = 0; i < 2; i++) {
            assertThatExceptionOfType(BackendUnavailableException.class)
                    .isThrownBy(() -> stream.next(Instant.MAX))
                    .havingCause()
                    .withMessage("no byte came in PT2S of waiting")
                    .havingCause()
                    .withMessage("nothing more in the script");
        }
        assertThat(answer.closed).hasValue(1);
    }

    @Test
    void aCommentBreaksTheSilence() {
        for (int i = 0; i < 9; i++) {
            answer.silent();
        }
        answer.say(":\n");
        for (int i = 0; i < 9; i++) {
            answer.silent();
        }
        answer.say(HALF + OTHER_HALF);

        isEvent(stream.next(Instant.MAX));
    }

    @Test
    void closeDuringAReadMakesItTheEnd() {
        answer.then(() -> {
            stream.close();
            throw new SocketException("Socket closed");
        });

        assertThat(stream.next(Instant.MAX)).isEqualTo(StreamPull.END);
    }

    @Test
    void closeDuringALookMakesItTheEnd() {
        answer.then(() -> {
            stream.close();
            throw new SocketException("Socket closed");
        });

        assertThat(stream.next(START)).isEqualTo(StreamPull.END);
    }

    @Test
    void closeIsSeenAlsoWhereItDoesNotWakeTheRead() {
        answer.onTimeout(stream::close);

        assertThat(stream.next(Instant.MAX)).isEqualTo(StreamPull.END);
    }

    @Test
    void aClosedStreamHasEndedWhateverLiesThere() {
        answer.say((HALF + OTHER_HALF).repeat(2));
        stream.next(START);

        stream.close();
        stream.close();

        assertThat(stream.next(Instant.MAX)).isEqualTo(StreamPull.END);
        Thread.currentThread().interrupt();
        assertThat(stream.next(Instant.MAX)).isEqualTo(StreamPull.END);
    }

    @Test
    void aFlagThatIsSetEndsTheCallBeforeAnythingIsTaken() {
        answer.say(HALF + OTHER_HALF);
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(CallInterruptedException.class).isThrownBy(() -> stream.next(Instant.MAX));

        assertThat(Thread.interrupted()).isTrue();
        isEvent(stream.next(START));
    }

    @Test
    void anInterruptIsSeenWhereTheReadDidNotMindIt() {
        answer.say(HALF).onTimeout(() -> Thread.currentThread().interrupt());

        assertThatExceptionOfType(CallInterruptedException.class).isThrownBy(() -> stream.next(Instant.MAX));

        assertThat(Thread.interrupted()).isTrue();
        answer.say(OTHER_HALF);
        isEvent(stream.next(START));
    }

    @Test
    void anInterruptThatEndsTheReadLeavesTheStreamUsable() {
        answer.say(HALF)
                .then(() -> {
                    Thread.currentThread().interrupt();
                    throw new InterruptedIOException();
                })
                .say(OTHER_HALF);

        assertThatExceptionOfType(CallInterruptedException.class).isThrownBy(() -> stream.next(Instant.MAX));

        assertThat(Thread.interrupted()).isTrue();
        isEvent(stream.next(START));
        assertThat(answer.closed).hasValue(0);
    }

    @Test
    void anInterruptThatCostsTheConnectionIsToldFirstAndThenTheBreak() {
        answer.then(() -> {
            Thread.currentThread().interrupt();
            throw new SocketException("Closed by interrupt");
        });

        assertThatExceptionOfType(CallInterruptedException.class).isThrownBy(() -> stream.next(Instant.MAX));

        assertThat(Thread.interrupted()).isTrue();
        assertThatExceptionOfType(BackendUnavailableException.class).isThrownBy(() -> stream.next(Instant.MAX));
    }

    @Test
    void aClosedBackendIsToldBeforeWhatLiesThere() {
        answer.say(HALF + OTHER_HALF);
        backendClosed.set(true);

        assertThatExceptionOfType(BackendClosedException.class).isThrownBy(() -> stream.next(START));
    }

    @Test
    void aBackendThatIsClosedDuringAReadIsTold() {
        answer.then(() -> {
            backendClosed.set(true);
            throw new SocketException("Socket closed");
        });

        for (int i = 0; i < 2; i++) {
            assertThatExceptionOfType(BackendClosedException.class).isThrownBy(() -> stream.next(Instant.MAX));
        }
    }
}
