package dev.runs4j.domain.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.runs4j.domain.Equality;
import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.Samples;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.domain.tool.ToolCall;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepDetailsTest {

    private static final FunctionCall CALL = FunctionCall.of("call_1", "weather", "secret");
    private static final JsonText JSON = JsonText.of("\"secret\"");

    @Test
    void aMessageTellsItsId() {
        RunStep step =
                RunStep.builder("step_1").details(StepDetails.message("msg_1")).build();

        assertThat(step.type()).isEqualTo(StepType.MESSAGE_CREATION);
        assertThat(step.messageId()).contains("msg_1");
        assertThat(step.toolCalls()).isEmpty();
    }

    @Test
    void callsTellThemselves() {
        RunStep step = RunStep.builder("step_1")
                .details(StepDetails.calls(List.of(CALL)))
                .build();

        assertThat(step.type()).isEqualTo(StepType.TOOL_CALLS);
        assertThat(step.toolCalls()).containsExactly(CALL);
        assertThat(step.messageId()).isEmpty();
    }

    @Test
    void unrecognisedDetailsTellTheTypeOnly() {
        RunStep step = RunStep.builder("step_1")
                .details(new StepDetails.Unrecognised("thinking", JSON))
                .build();

        assertThat(step.type()).isEqualTo(StepType.of("thinking"));
        assertThat(step.toolCalls()).isEmpty();
        assertThat(step.messageId()).isEmpty();
    }

    @Test
    void activitiesTellNeitherCallsNorAMessage() {
        RunStep step = RunStep.builder("step_1")
                .details(new StepDetails.Activities(List.of(JSON), Extras.NONE))
                .build();

        assertThat(step.type()).isEqualTo(StepType.ACTIVITIES);
        assertThat(step.toolCalls()).isEmpty();
        assertThat(step.messageId()).isEmpty();
        Equality.assertValue(
                () -> new StepDetails.Activities(List.of(JSON), Extras.NONE),
                new StepDetails.Activities(List.of(), Extras.NONE),
                new StepDetails.Activities(List.of(JSON), Samples.EXTRAS));
    }

    @Test
    void aTypeThatWasToldIsNotChangedByTheDetails() {
        RunStep step = RunStep.builder("step_1")
                .type(StepType.of("odd"))
                .details(StepDetails.message("msg_1"))
                .build();

        assertThat(step.type()).isEqualTo(StepType.of("odd"));
    }

    @Test
    void noDetailsTellNothing() {
        RunStep step = RunStep.builder("step_1").details(null).build();

        assertThat(step.type()).isEqualTo(StepType.of(""));
        assertThat(step.toolCalls()).isEmpty();
        assertThat(step.messageId()).isEmpty();
    }

    @Test
    void everyPartCountsInEquality() {
        Equality.assertValue(
                () -> new StepDetails.MessageCreation("msg_1", Samples.EXTRAS, Samples.EXTRAS),
                new StepDetails.MessageCreation("msg_2", Samples.EXTRAS, Samples.EXTRAS),
                new StepDetails.MessageCreation("msg_1", Extras.NONE, Samples.EXTRAS),
                new StepDetails.MessageCreation("msg_1", Samples.EXTRAS, Extras.NONE));
        Equality.assertValue(
                () -> new StepDetails.ToolCalls(List.of(CALL), Samples.EXTRAS),
                new StepDetails.ToolCalls(List.of(), Samples.EXTRAS),
                new StepDetails.ToolCalls(List.of(CALL), Extras.NONE));
    }

    @Test
    void callsAreCopied() {
        List<ToolCall> calls = new ArrayList<>(List.of(CALL));
        StepDetails.ToolCalls details = new StepDetails.ToolCalls(calls, Extras.NONE);

        calls.clear();

        assertThat(details.calls()).hasSize(1).isUnmodifiable();
    }

    @Test
    void textShowsNoArguments() {
        assertThat(StepDetails.calls(List.of(CALL)).toString()).doesNotContain("secret");
        assertThat(new StepDetails.Unrecognised("thinking", JSON).toString()).doesNotContain("secret");
    }

    @Test
    void nullIsRefused() {
        Extras none = Extras.NONE;

        assertThatNullPointerException()
                .isThrownBy(() -> new StepDetails.MessageCreation(null, none, none))
                .withMessage("messageId");
        assertThatNullPointerException()
                .isThrownBy(() -> new StepDetails.MessageCreation("msg_1", null, none))
                .withMessage("innerExtras");
        assertThatNullPointerException()
                .isThrownBy(() -> new StepDetails.MessageCreation("msg_1", none, null))
                .withMessage("extras");
        assertThatNullPointerException()
                .isThrownBy(() -> new StepDetails.ToolCalls(List.of(), null))
                .withMessage("extras");
        assertThatNullPointerException()
                .isThrownBy(() -> new StepDetails.Unrecognised(null, JSON))
                .withMessage("type");
        assertThatNullPointerException()
                .isThrownBy(() -> new StepDetails.Unrecognised("thinking", null))
                .withMessage("json");
    }
}
