package dev.runs4j.inmemory.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.Limits;
import dev.runs4j.inmemory.InMemoryBackend;
import dev.runs4j.inmemory.Operation;
import dev.runs4j.inmemory.Script;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.RunStream;
import dev.runs4j.ports.error.BackendClosedException;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClosingRulesATest {

    private final RulesFixtureA rules = RulesFixtureA.playing(RulesFixtureA.ASKING);

    static Stream<EveryCallA> everyCall() {
        return EveryCallA.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyCall")
    @DisplayName("G07 every operation of a closed backend ends so")
    void refusesEverything(EveryCallA call) {
        PlaceA at = PlaceA.in(rules);
        long accepted = rules.backend.ledger().accepted();

        rules.backend.close();

        assertThatExceptionOfType(BackendClosedException.class)
                .isThrownBy(() -> call.make(rules, at, CallOptions.DEFAULT))
                .withMessageContaining("in-memory");
        assertThat(rules.backend.ledger().accepted()).isEqualTo(accepted);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyCall")
    @DisplayName("G07 a call that waits when the backend is closed ends so")
    void endsWaitingCalls(EveryCallA call) throws InterruptedException {
        PlaceA at = PlaceA.in(rules);
        rules.backend.faults().delayAny(Duration.ofHours(1));
        long accepted = rules.backend.ledger().accepted();
        InterruptedCallA waiting = InterruptedCallA.start(() -> call.make(rules, at, CallOptions.DEFAULT));
        rules.clock.awaitWaiters(1);

        rules.backend.close();

        assertThat(waiting.end()).isInstanceOf(BackendClosedException.class);
        assertThat(rules.backend.ledger().accepted()).isEqualTo(accepted);
    }

    @Test
    @DisplayName("G07 an open stream ends so")
    void endsOpenStreams() {
        try (RunStream stream = rules.backend.runs().stream(RulesFixtureA.on(rules.thread()))) {
            stream.next(rules.clock.now());

            rules.backend.close();

            assertThatExceptionOfType(BackendClosedException.class).isThrownBy(() -> stream.next(rules.clock.now()));
        }
    }

    @Test
    @DisplayName("G07 a stream that waits for an event when the backend is closed ends so")
    void endsWaitingStreams() throws InterruptedException {
        try (RunStream stream = rules.backend.runs().stream(RulesFixtureA.on(rules.thread()))) {
            stream.next(rules.clock.now());
            stream.next(rules.clock.now());
            InterruptedCallA pull = InterruptedCallA.start(() -> stream.next(RulesFixtureA.START.plusSeconds(3600)));
            rules.clock.awaitWaiters(1);

            rules.backend.close();

            assertThat(pull.end()).isInstanceOf(BackendClosedException.class);
        }
    }

    @Test
    @DisplayName("G07 closing again has no effect")
    void closesTwice() {
        rules.backend.close();

        assertThatNoException().isThrownBy(rules.backend::close);
        assertThatExceptionOfType(BackendClosedException.class)
                .isThrownBy(() -> rules.backend.threads().get("thread_0001"));
    }

    @Test
    @DisplayName("B01 name, limits and capabilities do not change")
    void staysTheSame() {
        Limits limits = Limits.builder().messageText(7).build();
        InMemoryBackend backend =
                RulesFixtureA.with(InMemoryBackend.builder().limits(limits).without(Capability.INCLUDE)).backend;
        Set<Capability> capabilities = Set.copyOf(backend.capabilities());
        assertThat(capabilities).contains(Capability.STREAMING).doesNotContain(Capability.INCLUDE);

        backend.threads().create();
        backend.scripts().add("later", Script.neverEnds());
        backend.close();

        assertThat(backend.name()).isEqualTo("in-memory");
        assertThat(backend.limits()).isEqualTo(limits);
        assertThat(backend.capabilities()).isEqualTo(capabilities).isUnmodifiable();
    }

    @Test
    @DisplayName("B02 close does not wait for an active run and cancels none")
    void closesWithAnActiveRun() {
        rules.runAfter(500);

        rules.backend.close();

        assertThat(rules.clock.now()).isEqualTo(RulesFixtureA.START.plusMillis(500));
        assertThat(rules.backend.ledger().entries(Operation.RUN_CANCEL)).isEmpty();
        assertThat(rules.backend.ledger().entries())
                .extracting(entry -> entry.operation())
                .containsExactly(Operation.THREAD_CREATE, Operation.RUN_CREATE);
    }
}
