package dev.runs4j.inmemory.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.inmemory.InMemoryBackend;
import dev.runs4j.inmemory.Operation;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.error.IndeterminateOutcomeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeadlineRulesATest {

    private final RulesFixtureA rules =
            RulesFixtureA.jumping(InMemoryBackend.builder().script("only", RulesFixtureA.ASKING));
    private PlaceA at;
    private Instant now;
    private List<Object> before;

    @BeforeEach
    void furnish() {
        at = PlaceA.in(rules);
        before = StateA.of(rules);
        now = rules.clock.now();
    }

    static Stream<EveryCallA> everyCall() {
        return EveryCallA.all();
    }

    static Stream<EveryCallA> everyRead() {
        return EveryCallA.all().filter(call -> !call.write());
    }

    static Stream<EveryCallA> everyWrite() {
        return EveryCallA.all().filter(EveryCallA::write);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyCall")
    @DisplayName("G06 a call whose deadline has come already does nothing")
    void endsAtOnce(EveryCallA call) {
        assertThatExceptionOfType(BackendUnavailableException.class)
                .isThrownBy(() -> call.make(rules, at, CallOptions.until(now)))
                .satisfies(error -> assertThat(error.happened()).isEqualTo(Happened.NO))
                .withMessageContaining(now.toString());

        assertThat(rules.clock.now()).isEqualTo(now);
        assertThat(StateA.of(rules)).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyCall")
    @DisplayName("G06 a call that is delayed beyond its deadline ends at the deadline and does nothing")
    void endsAtTheDeadline(EveryCallA call) {
        rules.backend.faults().delayAny(Duration.ofSeconds(10));

        assertThatExceptionOfType(BackendUnavailableException.class)
                .isThrownBy(() -> call.make(rules, at, in(3000)))
                .satisfies(error -> assertThat(error.happened()).isEqualTo(Happened.NO));

        assertThat(rules.clock.now()).isEqualTo(now.plusSeconds(3));
        assertThat(StateA.of(rules)).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyCall")
    @DisplayName("G06 a call that is delayed until just before its deadline is made")
    void isMadeInTime(EveryCallA call) {
        rules.backend.faults().delayAny(Duration.ofMillis(2999));
        long accepted = rules.backend.ledger().accepted();

        assertThat(call.make(rules, at, in(3000))).isNotNull();

        assertThat(rules.clock.now()).isEqualTo(now.plusMillis(2999));
        assertThat(rules.backend.ledger().accepted()).isEqualTo(accepted + (call.write() ? 1 : 0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyWrite")
    @DisplayName("G06 a write that had left when its answer was lost has an unknown outcome")
    void doesNotKnow(EveryCallA call) {
        loseAllAnswers();
        long accepted = rules.backend.ledger().accepted();

        assertThatExceptionOfType(IndeterminateOutcomeException.class)
                .isThrownBy(() -> call.make(rules, at, in(3000)))
                .satisfies(error -> assertThat(error.happened()).isEqualTo(Happened.UNKNOWN))
                .satisfies(error -> assertThat(error.isRetryable()).isFalse());

        assertThat(rules.backend.ledger().accepted()).as("it did happen").isEqualTo(accepted + 1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyRead")
    @DisplayName("G06 a read whose answer was lost has changed nothing and may be repeated")
    void readsMayBeRepeated(EveryCallA call) {
        loseAllAnswers();

        assertThatExceptionOfType(BackendUnavailableException.class)
                .isThrownBy(() -> call.make(rules, at, in(3000)))
                .satisfies(error -> assertThat(error.isRetryable()).isTrue());

        rules.backend.faults().clear();
        assertThat(call.make(rules, at, in(3000))).isNotNull();
        assertThat(StateA.of(rules)).isEqualTo(before);
    }

    private CallOptions in(long millis) {
        return CallOptions.until(now.plusMillis(millis));
    }

    private void loseAllAnswers() {
        for (Operation operation : Operation.values()) {
            rules.backend.faults().loseAnswer(operation);
        }
    }
}
