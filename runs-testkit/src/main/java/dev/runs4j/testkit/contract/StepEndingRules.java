package dev.runs4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.domain.tool.ToolCall;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

abstract class StepEndingRules extends Rules {

    StepEndingRules(RunsBackendContract contract) {
        super(contract);
    }

    private final Scene stage = open();

    @Test
    @DisplayName("R503 when a run has completed its steps have too")
    void stepsOfACompletedRun() {
        RunRef run = stage.play(Plot.ASKS_TWICE).settledRun();
        stage.answer(run, "wet", "12");
        stage.until(run, RunStatus.REQUIRES_ACTION);
        stage.answer(run, "dry");

        assertSteps(
                stage.until(run, RunStatus.COMPLETED), "completed", "completed", "completed", "completed", "completed");
    }

    @Test
    @DisplayName("R503 when a run has failed the step at work has failed, with the run's error and at its time")
    void stepsOfAFailedRun() {
        RunRef run = stage.playedOut(Plot.FAILS_WRITING);

        assertSteps(run, "failed");
        RunStep step = stage.steps(run).get(0);
        assertThat(step.lastError()).isPresent().isEqualTo(stage.get(run).lastError());
        assertThat(step.timeline().failedAt())
                .isPresent()
                .isEqualTo(stage.get(run).timeline().failedAt());
    }

    @Test
    @DisplayName("R503 when a run has ended incomplete its steps have ended")
    void stepsOfAnIncompleteRun() {
        assertSteps(stage.playedOut(Plot.STOPS_INCOMPLETE), "completed");
    }

    @Test
    @DisplayName("R503 when a run has expired while it wrote the step has expired, at the run's time")
    void stepsOfAnExpiredRun() {
        RunRef run = stage.play(Plot.WRITES_FOREVER).settledRun();
        Optional<Instant> expiry = stage.get(run).timeline().expiresAt();
        stage.untilExpiry(run);

        assertSteps(run, "expired");
        assertThat(stage.steps(run).get(0).timeline().expiredAt()).isPresent().isEqualTo(expiry);
    }

    @Test
    @DisplayName("R503 when a run has expired while it waited the step of its calls has expired")
    void stepsOfAnExpiredRunThatWaited() {
        assertSteps(stage.untilExpiry(stage.playedOut(Plot.ASKS_TWICE)), "expired", "completed");
    }

    @Test
    @DisplayName("R503 when a run was cancelled while it waited the step of its calls is cancelled, and keeps them")
    void stepsOfACancelledRunThatWaited() {
        RunRef run = stage.play(Plot.ASKS_TWICE).settledRun();
        List<ToolCall> calls = stage.get(run).pendingCalls();

        cancel(run);

        assertSteps(run, "cancelled", "completed");
        RunStep step = stage.steps(run).get(0);
        assertThat(step.toolCalls()).isEqualTo(calls);
        assertThat(step.timeline().cancelledAt())
                .isPresent()
                .isEqualTo(stage.get(run).timeline().cancelledAt());
    }

    @Test
    @DisplayName("R503 when a run has expired while its only calls waited their step has expired, at the run's time")
    void theOnlyStepOfAnExpiredRun() {
        RunRef run = stage.play(Plot.ASKS_ONCE).settledRun();
        Optional<Instant> expiry = stage.get(run).timeline().expiresAt();

        assertSteps(stage.untilExpiry(run), "expired");
        assertThat(stage.steps(run).get(0).timeline().expiredAt()).isPresent().isEqualTo(expiry);
    }

    @Test
    @DisplayName("R503 when a run was cancelled while its only calls waited their step is cancelled, at the run's time")
    void theOnlyStepOfACancelledRun() {
        RunRef run = cancel(stage.play(Plot.ASKS_ONCE).settledRun());

        assertSteps(run, "cancelled");
        assertThat(stage.steps(run).get(0).timeline().cancelledAt())
                .isPresent()
                .isEqualTo(stage.get(run).timeline().cancelledAt());
    }

    @Test
    @DisplayName("R503 when a run was cancelled while it wrote the step is cancelled")
    void stepsOfACancelledRunThatWrote() {
        assertSteps(cancel(stage.play(Plot.WRITES_FOREVER).runUntilWriting()), "cancelled");
    }

    @Test
    @DisplayName("R503 while a run works its step need not have ended")
    void theStepOfARunAtWork() {
        RunRef run = stage.play(Plot.WRITES_FOREVER).settledRun();

        assertThat(statuses(run)).containsExactly("in_progress");
    }

    private RunRef cancel(RunRef run) {
        stage.runs().cancel(run);
        return stage.until(run, RunStatus.CANCELLED);
    }

    private void assertSteps(RunRef run, String... statuses) {
        assertThat(stage.status(run).isTerminal()).isTrue();
        assertThat(statuses(run)).containsExactly(statuses);
        assertThat(stage.steps(run)).allMatch(step -> step.timeline().endedAt().isPresent());
    }

    private List<String> statuses(RunRef run) {
        return stage.steps(run).stream().map(step -> step.status().text()).toList();
    }
}
