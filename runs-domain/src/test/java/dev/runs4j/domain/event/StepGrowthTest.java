package dev.runs4j.domain.event;

import static dev.runs4j.domain.event.Pieces.JSON;
import static dev.runs4j.domain.event.Pieces.fold;
import static dev.runs4j.domain.event.Pieces.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.domain.step.StepDetails;
import dev.runs4j.domain.step.StepStatus;
import dev.runs4j.domain.step.StepType;
import dev.runs4j.domain.tool.FunctionCall;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepGrowthTest {

    private static final StepDelta CALL = StepDelta.of("step_1", FunctionCallDelta.first(0, "call_1", "weather"));
    private static final StepDetails CALLED = StepDetails.calls(List.of(FunctionCall.of("call_1", "weather", "")));

    @Test
    void aStepThatWasNotCreatedTakesItsTypeFromTheDetails() {
        RunAccumulator accumulator = fold(CALL);

        assertThat(accumulator.steps())
                .containsExactly(RunStep.builder("step_1")
                        .type(StepType.TOOL_CALLS)
                        .details(CALLED)
                        .build());
    }

    @Test
    void aDeltaWithoutDetailsChangesNothing() {
        RunStep created = step("step_1", StepStatus.IN_PROGRESS, CALLED);
        RunAccumulator accumulator =
                fold(StepChanged.of(created), new StepDelta("step_1", null, Extras.NONE, Extras.NONE));

        assertThat(accumulator.steps()).containsExactly(created);
        assertThat(accumulator.problems()).isEmpty();
    }

    @Test
    void aDeltaWithoutDetailsStartsAStepAllTheSame() {
        RunAccumulator accumulator = fold(new StepDelta("step_1", null, Extras.NONE, Extras.NONE));

        assertThat(accumulator.steps())
                .containsExactly(RunStep.builder("step_1").build());
    }

    @Test
    void detailsOfAnotherTypeAreIgnored() {
        RunAccumulator accumulator = fold(CALL, StepDelta.of("step_1", MessageCreationDelta.of("msg_1")));

        assertThat(accumulator.step("step_1").orElseThrow().details()).contains(CALLED);
        assertThat(accumulator.problems())
                .containsExactly(new StreamProblem(
                        "step step_1.step_details",
                        "an addition of type \"message_creation\" does not fit what is there and was ignored"));
    }

    @Test
    void callsDoNotFitIntoAMessageCreation() {
        RunAccumulator accumulator = fold(StepDelta.of("step_1", MessageCreationDelta.of("msg_1")), CALL);

        assertThat(accumulator.step("step_1").orElseThrow().details()).contains(StepDetails.message("msg_1"));
        assertThat(accumulator.problemCount()).isEqualTo(1);
    }

    @Test
    void detailsOfAnUnknownTypeStayAsTheyCame() {
        RunAccumulator accumulator = fold(
                StepDelta.of("step_1", new UnrecognisedDetailsDelta("activities", JSON)),
                StepDelta.of("step_1", new UnrecognisedDetailsDelta("activities", JsonText.EMPTY_OBJECT)));

        assertThat(accumulator.step("step_1").orElseThrow().details())
                .contains(new StepDetails.Unrecognised("activities", JSON));
        assertThat(accumulator.step("step_1").orElseThrow().type()).isEqualTo(StepType.of("activities"));
        assertThat(accumulator.problemCount()).isEqualTo(1);
    }

    @Test
    void detailsWithoutTypeGiveWayToRealOnes() {
        RunAccumulator accumulator = fold(
                StepDelta.of("step_1", new UnrecognisedDetailsDelta("", JsonText.EMPTY_OBJECT)),
                CALL,
                StepDelta.of("step_1", FunctionCallDelta.piece(0, "{}")));

        assertThat(accumulator.step("step_1").orElseThrow().toolCalls())
                .containsExactly(FunctionCall.of("call_1", "weather", "{}"));
        assertThat(accumulator.step("step_1").orElseThrow().type()).isEqualTo(StepType.TOOL_CALLS);
        assertThat(accumulator.problems()).isEmpty();
    }
}
