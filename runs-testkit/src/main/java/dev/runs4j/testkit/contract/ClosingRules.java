package dev.runs4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.Limits;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.RunStream;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.StreamPull;
import dev.runs4j.ports.error.BackendClosedException;
import dev.runs4j.ports.time.RunsClock;
import dev.runs4j.ports.time.WakeSignal;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

abstract class ClosingRules extends Rules {

    ClosingRules(RunsBackendContract contract) {
        super(contract);
    }

    private final Scene stage = open().play(Plot.ANSWERS);
    private final Follower follower = new Follower(stage);

    static Stream<EveryCall> everyCall() {
        return EveryCall.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyCall")
    @DisplayName("G07 every operation of a closed backend ends so")
    void refusesEverything(EveryCall call) {
        stage.needs(call.needs());
        Place at = Place.in(stage);
        long accepted = stage.acceptedWrites();

        stage.backend().close();

        assertThatExceptionOfType(BackendClosedException.class)
                .isThrownBy(() -> call.make(stage, at, CallOptions.DEFAULT))
                .withMessageContaining(stage.backend().name());
        assertThat(stage.acceptedWrites()).isEqualTo(accepted);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyCall")
    @DisplayName("G07 a call that waits when the backend is closed ends so")
    void endsWaitingCalls(EveryCall call) throws InterruptedException {
        stage.needs(call.needs());
        Place at = Place.in(stage);
        stage.delayNextCall(Duration.ofHours(1));
        long accepted = stage.acceptedWrites();
        BackgroundCall<Object> waiting = BackgroundCall.start(() -> call.make(stage, at, CallOptions.DEFAULT));
        waiting.awaitWaiting(stage);

        stage.backend().close();

        assertThat(waiting.error()).isInstanceOf(BackendClosedException.class);
        assertThat(stage.acceptedWrites()).isEqualTo(accepted);
    }

    @Test
    @DisplayName("G07 an open stream ends so, until it is closed itself")
    void endsOpenStreams() {
        stage.needs(Capability.STREAMING);
        RunStream stream = follower.open();
        follower.pull(stream, 1);

        stage.backend().close();

        assertThatExceptionOfType(BackendClosedException.class).isThrownBy(() -> stream.next(stage.now()));
        stream.close();
        assertThat(stream.next(Instant.MAX)).isEqualTo(StreamPull.END);
    }

    @Test
    @DisplayName("G07 a stream that waits for an event when the backend is closed ends so")
    void endsWaitingStreams() throws InterruptedException {
        stage.needs(Capability.STREAMING);
        RunStream stream = follower.open();
        follower.pull(stream);
        BackgroundCall<StreamPull> wait = BackgroundCall.start(() -> stream.next(Instant.MAX));
        wait.awaitWaiting(stage);

        stage.backend().close();

        assertThat(wait.error()).isInstanceOf(BackendClosedException.class);
    }

    @Test
    @DisplayName("G07 closing again has no effect")
    void closesTwice() {
        stage.backend().close();

        assertThatNoException().isThrownBy(stage.backend()::close);
        assertThatExceptionOfType(BackendClosedException.class).isThrownBy(stage::thread);
    }

    @Test
    @DisplayName("B01 name, limits, capabilities and clock do not change")
    void staysTheSame() {
        Limits limits = Limits.builder().messageText(7).build();
        Scene small = stage.limitedTo(limits).without(Capability.INCLUDE);
        RunsBackend backend = small.backend();
        Set<Capability> capabilities = Set.copyOf(backend.capabilities());
        RunsClock clock = backend.clock();
        String name = backend.name();
        assertThat(name).isNotBlank();
        assertThat(capabilities).doesNotContain(Capability.INCLUDE);

        small.play(Plot.NEVER_ENDS).settledRun();
        backend.close();

        assertThat(backend.name()).isEqualTo(name);
        assertThat(backend.limits()).isEqualTo(limits);
        assertThat(backend.capabilities()).isEqualTo(capabilities).isUnmodifiable();
        assertThat(backend.clock()).isSameAs(clock);
    }

    @ParameterizedTest
    @EnumSource(
            value = Plot.class,
            names = {"NEVER_ENDS", "ASKS_ONCE", "STAYS_QUEUED"})
    @DisplayName("B02 close does not wait for an active run and cancels none")
    void closesWithAnActiveRun(Plot plot) {
        stage.play(plot).settledRun();
        long accepted = stage.acceptedWrites();
        Instant before = stage.now();

        stage.backend().close();

        assertThat(stage.now()).isEqualTo(before);
        assertThat(stage.acceptedWrites()).isEqualTo(accepted);
    }

    @Test
    @DisplayName("B03 one signal is raised by closing, and not before")
    void saysThatItIsClosed() {
        stage.play(Plot.NEVER_ENDS).settledRun();
        WakeSignal closed = stage.backend().closed();
        assertThat(closed.isRaised()).isFalse();

        stage.backend().close();

        assertThat(closed.isRaised()).isTrue();
        assertThat(stage.backend().closed()).isSameAs(closed);
    }
}
