package dev.runs4j.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.command.ModifyRun;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.ports.error.WrongRunStateException;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChangeRunRulesTest {

    private final Stage stage = Stage.playing(Plot.NEVER_ENDS);

    @Test
    @DisplayName("R301 modify replaces the metadata of a run that has ended, and empty metadata clears it")
    void modifyReplacesMetadata() {
        stage.play(Plot.ANSWERS);
        RunRef run = stage.runs()
                .create(stage.on(stage.thread()).metadata("a", "1").build())
                .value()
                .ref();
        stage.settle();
        Run before = stage.get(run);

        Run changed = stage.runs().modify(new ModifyRun(run, Metadata.of("b", "2")));
        assertThat(changed)
                .isEqualTo(before.toBuilder().metadata(Metadata.of("b", "2")).build());

        stage.runs().modify(new ModifyRun(run, Metadata.EMPTY));
        assertThat(stage.get(run).metadata()).isEqualTo(Metadata.EMPTY);
    }

    @Test
    @DisplayName("R301 modify is refused while the run is in progress")
    void modifyIsRefusedInProgress() {
        RunRef run = stage.settledRun();

        assertThatThrownBy(() -> stage.runs().modify(new ModifyRun(run, Metadata.of("b", "2"))))
                .isInstanceOfSatisfying(
                        WrongRunStateException.class,
                        refused -> assertThat(refused.status()).contains(RunStatus.IN_PROGRESS))
                .hasMessageStartingWith("Cannot update run with status 'in_progress'.");
        assertThat(stage.get(run).metadata()).isEqualTo(Metadata.EMPTY);
    }

    @Test
    @DisplayName("R302 a queued run can be cancelled")
    void aQueuedRunCanBeCancelled() {
        RunRef run = stage.run();

        assertThat(stage.runs().cancel(run).value().status()).isEqualTo(RunStatus.CANCELLING);
        stage.settle();
        assertThat(stage.get(run).status()).isEqualTo(RunStatus.CANCELLED);
        assertThat(stage.get(run).validate()).isEmpty();
    }

    @Test
    @DisplayName("R302 a run in progress can be cancelled")
    void aRunInProgressCanBeCancelled() {
        RunRef run = stage.settledRun();

        assertThat(stage.runs().cancel(run).value().status()).isEqualTo(RunStatus.CANCELLING);
        stage.settle();
        assertThat(stage.get(run).status()).isEqualTo(RunStatus.CANCELLED);
    }

    @Test
    @DisplayName("R302 a run that requires action can be cancelled, and waits for nothing any more")
    void aWaitingRunCanBeCancelled() {
        stage.play(Plot.ASKS_ONCE);
        RunRef run = stage.settledRun();

        Run cancelling = stage.runs().cancel(run).value();

        assertThat(cancelling.status()).isEqualTo(RunStatus.CANCELLING);
        assertThat(cancelling.requiredAction()).isEmpty();
        assertThat(cancelling.timeline().cancelledAt()).isEmpty();
        stage.settle();
        assertThat(stage.get(run).status()).isEqualTo(RunStatus.CANCELLED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Plot.class,
            names = {"ANSWERS", "FAILS", "STOPS_INCOMPLETE"})
    @DisplayName("R303 cancel of a run that has ended is refused and changes nothing")
    void cancelAfterTheEndIsRefused(Plot plot) {
        stage.play(plot);
        RunRef run = stage.settledRun();
        Run ended = stage.get(run);

        assertThatThrownBy(() -> stage.runs().cancel(run))
                .isInstanceOf(WrongRunStateException.class)
                .hasMessageStartingWith("Cannot cancel run with status '" + ended.status() + "'.");
        assertThat(stage.get(run)).isEqualTo(ended);
    }

    @Test
    @DisplayName("R303 a second cancel is refused while cancelling and when cancelled")
    void aSecondCancelIsRefused() {
        RunRef run = stage.settledRun();
        stage.runs().cancel(run);

        assertThatThrownBy(() -> stage.runs().cancel(run))
                .isInstanceOf(WrongRunStateException.class)
                .hasMessageContaining("'cancelling'");
        stage.settle();
        assertThatThrownBy(() -> stage.runs().cancel(run))
                .isInstanceOf(WrongRunStateException.class)
                .hasMessageContaining("'cancelled'");
    }

    @Test
    @DisplayName("R303 cancel of an expired run is refused")
    void cancelOfAnExpiredRunIsRefused() {
        RunRef run = stage.run();
        stage.advance(Duration.ofSeconds(601));

        assertThatThrownBy(() -> stage.runs().cancel(run))
                .isInstanceOf(WrongRunStateException.class)
                .hasMessageContaining("'expired'");
    }

    @Test
    @DisplayName("R304 a cancelling run ends, cancelled")
    void aCancellingRunEnds() {
        RunRef run = stage.settledRun();
        stage.runs().cancel(run);
        stage.advance(Duration.ofMillis(99));
        assertThat(stage.get(run).status()).isEqualTo(RunStatus.CANCELLING);

        stage.advance(Duration.ofMillis(1));
        assertThat(stage.get(run).status()).isEqualTo(RunStatus.CANCELLED);
        assertThat(stage.get(run).timeline().cancelledAt()).contains(stage.clock.now());
    }

    @Test
    @DisplayName("R304 a cancelling run may complete on its own")
    void aCancellingRunMayComplete() {
        stage.play(Plot.ANSWERS.script().racingCancel());
        RunRef run = stage.run();
        stage.advance(Duration.ofMillis(450));
        assertThat(stage.runs().cancel(run).value().status()).isEqualTo(RunStatus.CANCELLING);

        stage.settle();

        assertThat(stage.get(run).status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(stage.get(run).validate()).isEmpty();
    }

    @Test
    @DisplayName("R304 a cancelling run may expire")
    void aCancellingRunMayExpire() {
        RunRef run = stage.run();
        stage.advance(Duration.ofMillis(599_950));
        stage.runs().cancel(run);

        stage.settle();

        assertThat(stage.get(run).status()).isEqualTo(RunStatus.EXPIRED);
    }

    @Test
    @DisplayName("R305 a run in progress expires 600 seconds after its creation")
    void aRunInProgressExpires() {
        RunRef run = stage.run();
        assertThat(stage.get(run).timeline().expiresAt()).contains(Stage.START.plusSeconds(600));
        stage.advance(Duration.ofMillis(599_999));
        assertThat(stage.get(run).status()).isEqualTo(RunStatus.IN_PROGRESS);

        stage.advance(Duration.ofMillis(1));

        assertThat(stage.get(run).status()).isEqualTo(RunStatus.EXPIRED);
        assertThat(stage.get(run).validate()).isEmpty();
    }

    @Test
    @DisplayName("R305 a run that nobody answers expires, whatever the number of rounds")
    void aWaitingRunExpires() {
        stage.play(Plot.ASKS_TWICE);
        RunRef run = stage.settledRun();
        stage.advance(Duration.ofSeconds(500));
        stage.answer(run);
        stage.settle();
        assertThat(stage.get(run).status()).isEqualTo(RunStatus.REQUIRES_ACTION);

        stage.advance(Duration.ofSeconds(98));

        assertThat(stage.get(run).status()).isEqualTo(RunStatus.EXPIRED);
    }

    @Test
    @DisplayName("R305 a run that is never picked up expires while queued")
    void aQueuedRunExpires() {
        stage.play(Plot.ANSWERS.script().queuedFor(Duration.ofHours(1)));
        RunRef run = stage.run();
        stage.advance(Duration.ofSeconds(599));
        assertThat(stage.get(run).status()).isEqualTo(RunStatus.QUEUED);

        stage.advance(Duration.ofSeconds(1));

        assertThat(stage.get(run).status()).isEqualTo(RunStatus.EXPIRED);
        assertThat(stage.get(run).timeline().startedAt()).isEmpty();
    }
}
