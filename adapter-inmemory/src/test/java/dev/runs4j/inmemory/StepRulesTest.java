package dev.runs4j.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runs4j.domain.Usage;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.domain.step.StepStatus;
import dev.runs4j.domain.step.StepType;
import dev.runs4j.domain.tool.ToolCall;
import dev.runs4j.ports.error.NotFoundException;
import dev.runs4j.ports.error.Resource;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StepRulesTest {

    private final Stage stage = Stage.playing(Plot.ASKS_TWICE);

    @Test
    @DisplayName("R501 every message and every batch of calls has a step, newest first")
    void everythingHasAStep() {
        RunRef run = stage.settledRun();
        stage.answer(run);
        stage.settle();
        stage.answer(run);
        stage.settle();

        List<RunStep> steps = steps(run);

        assertThat(steps)
                .extracting(RunStep::type)
                .containsExactly(StepType.MESSAGE_CREATION, StepType.TOOL_CALLS, StepType.TOOL_CALLS);
        assertThat(steps.get(0).messageId())
                .contains(stage.messages()
                        .listAll(run.threadId())
                        .iterator()
                        .next()
                        .id());
        assertThat(steps).allSatisfy(step -> {
            assertThat(step.runId()).isEqualTo(run.runId());
            assertThat(step.threadId()).isEqualTo(run.threadId());
            assertThat(step.assistantId()).contains(Stage.ASSISTANT);
            assertThat(step.status()).isEqualTo(StepStatus.COMPLETED);
        });
    }

    @Test
    @DisplayName("R502 ids of calls in steps are those of the required action")
    void callIdsAreTheSame() {
        stage.play(Plot.ASKS_TWO_AT_ONCE);
        RunRef run = stage.settledRun();

        RunStep step = steps(run).get(0);

        assertThat(step.toolCalls()).isEqualTo(stage.get(run).pendingCalls());
        assertThat(step.status()).isEqualTo(StepStatus.IN_PROGRESS);
        assertThat(step.usage()).isEmpty();
        stage.answer(run);
        assertThat(steps(run).get(0).toolCalls())
                .extracting(ToolCall::id)
                .containsExactly("call_0001_1", "call_0001_2");
    }

    @Test
    @DisplayName("R503 the steps of a failed run have ended: failed, with the error")
    void stepsOfAFailedRun() {
        stage.play(Plot.FAILS_WHILE_WRITING);
        RunRef run = stage.settledRun();

        RunStep step = steps(run).get(0);

        assertThat(step.status()).isEqualTo(StepStatus.FAILED);
        assertThat(step.lastError()).isEqualTo(stage.get(run).lastError());
        assertThat(step.timeline().failedAt())
                .isEqualTo(stage.get(run).timeline().failedAt());
        assertThat(step.usage()).contains(Usage.of(4, 2));
    }

    @Test
    @DisplayName("R503 the steps of a cancelled run have ended: cancelled")
    void stepsOfACancelledRun() {
        RunRef run = stage.settledRun();
        stage.runs().cancel(run);
        stage.settle();

        RunStep step = steps(run).get(0);

        assertThat(step.status()).isEqualTo(StepStatus.CANCELLED);
        assertThat(step.timeline().cancelledAt())
                .isEqualTo(stage.get(run).timeline().cancelledAt())
                .isPresent();
        assertThat(step.toolCalls()).extracting(ToolCall::id).containsExactly("call_0001_1");
    }

    @Test
    @DisplayName("R503 the steps of an expired run have ended: expired")
    void stepsOfAnExpiredRun() {
        RunRef run = stage.settledRun();
        stage.advance(Duration.ofMinutes(10));

        assertThat(stage.get(run).status()).isEqualTo(RunStatus.EXPIRED);
        assertThat(steps(run)).singleElement().satisfies(step -> {
            assertThat(step.status()).isEqualTo(StepStatus.EXPIRED);
            assertThat(step.timeline().expiredAt()).contains(Stage.START.plusSeconds(600));
        });
    }

    @Test
    @DisplayName("R504 an unknown step is a not-found of a step")
    void anUnknownStepIsNamed() {
        RunRef run = stage.settledRun();
        assertThat(stage.runs().step(run, "step_0001_1").id()).isEqualTo("step_0001_1");

        assertThatThrownBy(() -> stage.runs().step(run, "step_unknown"))
                .isInstanceOfSatisfying(NotFoundException.class, missing -> {
                    assertThat(missing.resource()).isEqualTo(Resource.STEP);
                    assertThat(missing.id()).isEqualTo("step_unknown");
                });
    }

    private List<RunStep> steps(RunRef run) {
        return stage.runs().allSteps(run).stream().toList();
    }
}
