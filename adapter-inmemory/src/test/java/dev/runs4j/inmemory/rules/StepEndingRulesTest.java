package dev.runs4j.inmemory.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.ErrorCode;
import dev.runs4j.domain.run.IncompleteReason;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.inmemory.Script;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StepEndingRulesTest {

    private static final Script ASKS =
            Script.says("I look it up").asks(Script.call("weather", "{}")).answers("It rains");

    @Test
    @DisplayName("R503 When a run has completed its steps have too")
    void stepsOfACompletedRun() {
        assertSteps(Script.says("One").answers("Two"), "completed", List.of("completed", "completed"));
    }

    @Test
    @DisplayName("R503 When a run has failed the step at work has failed")
    void stepsOfAFailedRun() {
        Script script = Script.says("One").writes("Tw").fails(ErrorCode.SERVER_ERROR, "Broken");

        assertSteps(script, "failed", List.of("failed", "completed"));
    }

    @Test
    @DisplayName("R503 When a run has ended incomplete its steps have ended")
    void stepsOfAnIncompleteRun() {
        Script script = Script.says("One").writes("Tw").stopsIncomplete(IncompleteReason.MAX_COMPLETION_TOKENS);

        assertSteps(script, "incomplete", List.of("completed", "completed"));
    }

    @Test
    @DisplayName("R503 When a run has expired while it wrote the step has expired")
    void stepsOfAnExpiredRun() {
        assertSteps(Script.writes("On").neverEnds(), "expired", List.of("expired"));
    }

    @Test
    @DisplayName("R503 When a run has expired while it waited the step of its calls has expired")
    void stepsOfAnExpiredRunThatWaited() {
        assertSteps(ASKS, "expired", List.of("expired", "completed"));
    }

    private static void assertSteps(Script script, String status, List<String> steps) {
        RulesFixtureB still = RulesFixtureB.still(script);
        RunRef run = still.run();
        still.pass(700_000);

        assertThat(still.status(run)).isEqualTo(status);
        assertThat(statuses(still, run)).isEqualTo(steps);
        assertThat(still.backend.runs().allSteps(run))
                .allMatch(step -> step.timeline().endedAt().isPresent());
    }

    @Test
    @DisplayName("R503 When a run was cancelled while it waited the step of its calls is cancelled")
    void stepsOfACancelledRunThatWaited() {
        assertThat(cancelledAfter(ASKS, 1000)).containsExactly("cancelled", "completed");
    }

    @Test
    @DisplayName("R503 When a run was cancelled while it wrote the step is cancelled")
    void stepsOfACancelledRunThatWrote() {
        assertThat(cancelledAfter(Script.answers("It rains"), 450)).containsExactly("cancelled");
    }

    @Test
    @DisplayName("R503 While a run works its step need not have ended")
    void theStepOfARunAtWork() {
        RulesFixtureB still = RulesFixtureB.still(Script.answers("It rains"));
        RunRef run = still.run();
        still.pass(450);

        assertThat(statuses(still, run)).containsExactly("in_progress");
    }

    private static List<String> cancelledAfter(Script script, int millis) {
        RulesFixtureB still = RulesFixtureB.still(script);
        RunRef run = still.run();
        still.pass(millis);
        still.backend.runs().cancel(run);
        still.pass(1000);
        assertThat(still.status(run)).isEqualTo("cancelled");
        return statuses(still, run);
    }

    private static List<String> statuses(RulesFixtureB still, RunRef run) {
        return still.backend.runs().allSteps(run).stream()
                .map(step -> step.status().text())
                .toList();
    }
}
