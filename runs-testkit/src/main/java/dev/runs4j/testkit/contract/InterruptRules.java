package dev.runs4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.Observed;
import dev.runs4j.ports.error.CallInterruptedException;
import dev.runs4j.ports.error.Happened;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

abstract class InterruptRules extends Rules {

    InterruptRules(RunsBackendContract contract) {
        super(contract);
    }

    private static final Duration HOUR = Duration.ofHours(1);

    private final Scene stage = open().play(Plot.ANSWERS);

    @AfterEach
    void clearTheFlag() {
        Thread.interrupted();
    }

    static Stream<EveryCall> everyCall() {
        return EveryCall.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyCall")
    @DisplayName("G05 a call with the flag set ends before it has changed anything")
    void endsBeforeTheCall(EveryCall call) {
        stage.needs(call.needs());
        Place at = Place.in(stage);
        List<Object> before = Snapshot.of(stage);

        Thread.currentThread().interrupt();
        assertThatExceptionOfType(CallInterruptedException.class)
                .isThrownBy(() -> call.make(stage, at, CallOptions.DEFAULT))
                .satisfies(error -> assertThat(error.happened()).isEqualTo(Happened.NO));

        assertThat(Thread.interrupted()).as("interrupt flag").isTrue();
        assertThat(Snapshot.of(stage)).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyCall")
    @DisplayName("G05 an interrupt ends a call that is delayed, the flag is set again, and the call can be made later")
    void endsADelayedCall(EveryCall call) throws InterruptedException {
        stage.needs(call.needs());
        Place at = Place.in(stage);
        List<Object> before = Snapshot.of(stage);
        stage.delayNextCall(HOUR);

        BackgroundCall<Object> delayed = BackgroundCall.start(() -> call.make(stage, at, CallOptions.DEFAULT));
        delayed.awaitWaiting(stage);
        delayed.interrupt();

        delayed.endsInterrupted();
        assertThat(stage.waitingCalls()).isZero();
        assertThat(Snapshot.of(stage)).isEqualTo(before);
        assertThat(call.make(stage, at, CallOptions.DEFAULT)).isNotNull();
    }

    @Test
    @DisplayName("G05 an interrupt ends a call that waits for another call on the same thread")
    void endsACallThatQueues() throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        stage.playCalling(() -> {
            inside.countDown();
            awaitQuietly(leave);
        });
        RunRef run = stage.unseenRun();
        BackgroundCall<Run> holder = BackgroundCall.start(() -> stage.get(run));
        inside.await();
        BackgroundCall<Observed<Run>> queued =
                BackgroundCall.start(() -> stage.runs().cancel(run));
        queued.awaitBlocked();
        queued.interrupt();

        queued.endsInterrupted();
        leave.countDown();
        assertThat(holder.value().status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(stage.status(run)).isEqualTo(RunStatus.COMPLETED);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
        }
    }
}
