package dev.runs4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.error.IndeterminateOutcomeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

abstract class DeadlineRules extends Rules {

    DeadlineRules(RunsBackendContract contract) {
        super(contract);
    }

    private final Scene stage = open();
    private final Place at = Place.in(stage);
    private final List<Object> before = Snapshot.of(stage);
    private final Instant now = stage.now();

    static Stream<EveryCall> everyCall() {
        return EveryCall.all();
    }

    static Stream<EveryCall> everyRead() {
        return EveryCall.all().filter(call -> !call.write());
    }

    static Stream<EveryCall> everyWrite() {
        return EveryCall.all().filter(EveryCall::write);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyCall")
    @DisplayName("G06 a call whose deadline has come already does nothing")
    void endsAtOnce(EveryCall call) {
        stage.needs(call.needs());
        assertThatExceptionOfType(BackendUnavailableException.class)
                .isThrownBy(() -> call.make(stage, at, CallOptions.until(now)))
                .satisfies(error -> assertThat(error.happened()).isEqualTo(Happened.NO));

        assertThat(Snapshot.of(stage)).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyCall")
    @DisplayName("G06 a call that is delayed beyond its deadline ends at the deadline and does nothing")
    void endsAtTheDeadline(EveryCall call) throws InterruptedException {
        stage.needs(call.needs());
        stage.delayNextCall(Duration.ofSeconds(10));
        BackgroundCall<Object> delayed = BackgroundCall.start(() -> call.make(stage, at, inThreeSeconds()));
        delayed.awaitWaiting(stage);

        stage.advance(Duration.ofMillis(2999));
        assertThat(stage.waitingCalls()).as("before the deadline").isEqualTo(1);
        stage.advance(Duration.ofMillis(1));

        assertThat(stage.waitingCalls()).as("at the deadline").isZero();
        assertThat(delayed.error())
                .isInstanceOfSatisfying(
                        BackendUnavailableException.class,
                        error -> assertThat(error.happened()).isEqualTo(Happened.NO));
        assertThat(Snapshot.of(stage)).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyCall")
    @DisplayName("G06 a call that is delayed until just before its deadline is made")
    void isMadeInTime(EveryCall call) throws InterruptedException {
        stage.needs(call.needs());
        stage.delayNextCall(Duration.ofMillis(2999));
        long accepted = stage.acceptedWrites();
        BackgroundCall<Object> delayed = BackgroundCall.start(() -> call.make(stage, at, inThreeSeconds()));
        delayed.awaitWaiting(stage);

        stage.advance(Duration.ofMillis(2999));

        assertThat(delayed.value()).isNotNull();
        assertThat(stage.acceptedWrites()).isEqualTo(accepted + (call.write() ? 1 : 0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyWrite")
    @DisplayName("G06 a write that had left when its answer was lost has an unknown outcome")
    void doesNotKnow(EveryCall call) {
        stage.needs(call.needs());
        stage.loseNextAnswer();
        long accepted = stage.acceptedWrites();

        assertThatExceptionOfType(IndeterminateOutcomeException.class)
                .isThrownBy(() -> call.make(stage, at, inThreeSeconds()))
                .satisfies(error -> assertThat(error.happened()).isEqualTo(Happened.UNKNOWN))
                .satisfies(error -> assertThat(error.isRetryable()).isFalse());

        assertThat(stage.acceptedWrites()).as("it did happen").isEqualTo(accepted + 1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyRead")
    @DisplayName("G06 a read whose answer was lost has changed nothing and may be repeated")
    void mayBeRepeated(EveryCall call) {
        stage.needs(call.needs());
        stage.loseNextAnswer();

        assertThatExceptionOfType(BackendUnavailableException.class)
                .isThrownBy(() -> call.make(stage, at, inThreeSeconds()))
                .satisfies(error -> assertThat(error.isRetryable()).isTrue());

        stage.behave();
        assertThat(call.make(stage, at, inThreeSeconds())).isNotNull();
        assertThat(Snapshot.of(stage)).isEqualTo(before);
    }

    private CallOptions inThreeSeconds() {
        return CallOptions.until(now.plusSeconds(3));
    }
}
