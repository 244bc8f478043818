package dev.runs4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.ports.error.WrongRunStateException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

abstract class CancelRules extends Rules {

    CancelRules(RunsBackendContract contract) {
        super(contract);
    }

    private final Scene stage = playing(Plot.ASKS_ONCE);

    @ParameterizedTest
    @ValueSource(strings = {"queued", "in_progress", "requires_action"})
    @DisplayName("R302 cancel of an active run makes it cancelling or cancelled")
    void cancels(String status) {
        cancels(stage.runUntil(RunStatus.of(status)));
    }

    @Test
    @DisplayName("R302 cancel of a run that is writing makes it cancelling or cancelled")
    void cancelsWhileWriting() {
        cancels(stage.play(Plot.WRITES_FOREVER).runUntilWriting());
    }

    private void cancels(RunRef run) {
        Run asked = stage.runs().cancel(run).value();

        assertThat(asked.status()).isIn(RunStatus.CANCELLING, RunStatus.CANCELLED);
        assertThat(asked.requiredAction()).isEmpty();
        assertThat(asked.timeline().cancelledAt().isPresent())
                .isEqualTo(asked.status().isTerminal());
        Run cancelled = stage.get(stage.until(run, RunStatus.CANCELLED));
        assertThat(cancelled.pendingCalls()).isEmpty();
        assertThat(cancelled.timeline().cancelledAt()).isPresent();
        assertThat(cancelled.validate()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Plot.class,
            names = {"ANSWERS", "FAILS", "STOPS_INCOMPLETE", "NEVER_ENDS", "STAYS_QUEUED"})
    @DisplayName("R303 cancel of a run that has ended by itself is refused and changes nothing")
    void refusesEndedRuns(Plot plot) {
        RunRef run = stage.playedOut(plot);

        refusesCancel(run, plot.end());
        Run ended = stage.get(run);
        assertThat(stage.get(stage.settled(run))).isEqualTo(ended);
    }

    @Test
    @DisplayName("R303 cancel of a run that was cancelled is refused and changes nothing")
    void refusesCancelledRuns() {
        RunRef run = stage.settledRun();
        stage.runs().cancel(run);

        refusesCancel(stage.until(run, RunStatus.CANCELLED), RunStatus.CANCELLED);
    }

    @Test
    @DisplayName("R303 cancel of a run that is cancelling is refused and changes nothing")
    void refusesCancellingRuns() {
        RunRef run = stage.play(Plot.ENDS_WHILE_CANCELLING).runUntilWriting();
        stage.runs().cancel(run);

        refusesCancel(run, RunStatus.CANCELLING);
    }

    private void refusesCancel(RunRef run, RunStatus status) {
        Run before = stage.get(run);
        assertThat(before.status()).isEqualTo(status);

        assertThatExceptionOfType(WrongRunStateException.class)
                .isThrownBy(() -> stage.runs().cancel(run))
                .satisfies(refusal -> assertThat(refusal.status()).contains(status))
                .satisfies(refusal -> assertThat(refusal.runId()).isEqualTo(run.runId()));

        assertThat(stage.get(run)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(
            value = Plot.class,
            names = {"ENDS_WHILE_CANCELLING", "FAILS_WHILE_CANCELLING"})
    @DisplayName("R304 a cancelling run may still end on its own")
    void mayEndOnItsOwn(Plot plot) {
        RunRef run = stage.play(plot).runUntilWriting();
        assertThat(stage.runs().cancel(run).value().status()).isEqualTo(RunStatus.CANCELLING);

        stage.settled(run);

        assertThat(stage.status(run)).isEqualTo(plot.end());
        assertThat(stage.get(run).validate()).isEmpty();
    }

    @Test
    @DisplayName("R304 a run that is cancelled shortly before its expiry ends, whichever comes first")
    void mayExpire() {
        RunRef run = stage.play(Plot.NEVER_ENDS).settledRun();
        Instant expiry = stage.get(run).timeline().expiresAt().orElseThrow();
        stage.advance(Duration.between(stage.now(), expiry.minusMillis(1)));
        stage.runs().cancel(run);

        stage.settled(run);

        assertThat(stage.status(run)).isIn(RunStatus.CANCELLED, RunStatus.EXPIRED);
        assertThat(stage.get(run).validate()).isEmpty();
    }
}
