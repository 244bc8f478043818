package dev.runs4j.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.Observed;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.RateLimitedException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Calls that take time on the backend's clock, which moves by itself here. */
class LatencyTest {

    private final OneOfEach one = OneOfEach.openAutomatic();
    private final Backstage stage = one.stage;
    private final Faults faults = stage.backend.faults();

    @ParameterizedTest
    @EnumSource(Operation.class)
    void aDelayMovesTheClockByItsLengthAndNoMore(Operation operation) {
        faults.delay(operation, Duration.ofMillis(1250));
        Instant before = stage.clock.now();

        one.call(operation);

        assertThat(stage.clock.now()).isEqualTo(before.plusMillis(1250));
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void aDelayNeverHoldsUpAnotherOperation(Operation operation) {
        for (Operation other : Operation.values()) {
            if (other != operation) {
                OneOfEach untouched = OneOfEach.openAutomatic();
                untouched
                        .stage
                        .backend
                        .faults()
                        .delay(operation, Duration.ofDays(1))
                        .always();
                Instant before = untouched.stage.clock.now();

                untouched.call(other);

                assertThat(untouched.stage.clock.now()).as("%s", other).isEqualTo(before);
            }
        }
    }

    @Test
    void aDelayHappensOnceUnlessToldOtherwise() {
        Fault fault = faults.delayAny(Duration.ofSeconds(1)).times(2);
        Instant before = stage.clock.now();

        stage.get(OneOfEach.DONE);
        stage.get(OneOfEach.DONE);
        stage.get(OneOfEach.DONE);

        assertThat(stage.clock.now()).isEqualTo(before.plusSeconds(2));
        assertThat(fault.hits()).isEqualTo(2);
    }

    @Test
    void whatIsReadIsAsOldAsTheEndOfTheDelay() {
        var run = stage.create(Backstage.on("thread_0001"));
        faults.delay(Operation.RUN_GET, Duration.ofMillis(500));

        Observed<?> seen = stage.backend.runs().get(run);

        assertThat(seen.seenAt()).isEqualTo(stage.clock.now());
        assertThat(stage.get(run).status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(seen.value()).isEqualTo(stage.get(run));
    }

    @Test
    void whatIsWrittenIsWrittenAtTheEndOfTheDelay() {
        faults.delay(Operation.THREAD_CREATE, Duration.ofSeconds(5));
        Instant before = stage.clock.now();

        String thread = stage.thread("Hi");

        assertThat(stage.backend.threads().get(thread).createdAt()).contains(before.plusSeconds(5));
        assertThat(stage.backend.ledger().ofThread(thread).get(0).at()).isEqualTo(before.plusSeconds(5));
    }

    @Test
    void aCallWhoseDeadlineComesFirstEndsThenWithoutHavingDoneAnything() {
        faults.delay(Operation.RUN_CREATE, Duration.ofSeconds(5));
        Instant deadline = stage.clock.now().plusSeconds(2);
        long accepted = stage.backend.ledger().accepted();

        assertThatThrownBy(() -> stage.backend.runs().create(OneOfEach.RUN, CallOptions.until(deadline)))
                .isInstanceOf(BackendUnavailableException.class)
                .hasMessage("RUN_CREATE did not begin: its deadline 2026-03-01T12:00:06Z has passed");
        assertThat(stage.clock.now()).isEqualTo(deadline);
        assertThat(stage.backend.ledger().accepted()).isEqualTo(accepted);
    }

    @Test
    void aCallWhoseDeadlineComesWithTheEndOfTheDelayIsLate() {
        faults.delay(Operation.RUN_GET, Duration.ofSeconds(2));

        assertThatThrownBy(() -> stage.backend
                        .runs()
                        .get(OneOfEach.DONE, CallOptions.until(stage.clock.now().plusSeconds(2))))
                .isInstanceOf(BackendUnavailableException.class);
    }

    @Test
    void aCallWhoseDeadlineComesAfterTheDelayIsServed() {
        faults.delay(Operation.RUN_GET, Duration.ofSeconds(2));
        Instant deadline = stage.clock.now().plusSeconds(2).plusNanos(1);

        assertThat(stage.backend
                        .runs()
                        .get(OneOfEach.DONE, CallOptions.until(deadline))
                        .value()
                        .id())
                .isEqualTo("run_0001");
    }

    @Test
    void aCallThatIsToFailAsWellFailsAfterTheDelay() {
        RateLimitedException busy = new RateLimitedException("busy", null, ErrorDetails.NONE);
        faults.fail(Operation.RUN_GET, () -> busy);
        faults.delay(Operation.RUN_GET, Duration.ofSeconds(2));
        Instant before = stage.clock.now();

        assertThatThrownBy(() -> stage.get(OneOfEach.DONE)).isSameAs(busy);
        assertThat(stage.clock.now()).isEqualTo(before.plusSeconds(2));
    }

    @Test
    void aDelayOfNothingHitsAndMovesNothing() {
        Fault fault = faults.delay(Operation.RUN_GET, Duration.ZERO);
        Instant before = stage.clock.now();

        stage.get(OneOfEach.DONE);

        assertThat(fault.hits()).isEqualTo(1);
        assertThat(stage.clock.now()).isEqualTo(before);
    }
}
