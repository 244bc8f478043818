package dev.runs4j.domain.event;

import static dev.runs4j.domain.Equality.assertValue;
import static dev.runs4j.domain.event.Pieces.MORE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.runs4j.domain.Extras;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepDeltaTest {

    private static final StepDetailsDelta DETAILS = MessageCreationDelta.of("msg_1");

    @Test
    void everyPartCountsInEquality() {
        assertValue(
                () -> new StepDelta("step_1", DETAILS, Extras.NONE, Extras.NONE),
                new StepDelta("step_2", DETAILS, Extras.NONE, Extras.NONE),
                new StepDelta("step_1", null, Extras.NONE, Extras.NONE),
                new StepDelta("step_1", DETAILS, MORE, Extras.NONE),
                new StepDelta("step_1", DETAILS, Extras.NONE, MORE));
    }

    @Test
    void partsAreGivenBack() {
        StepDelta delta = new StepDelta("step_1", DETAILS, MORE, Extras.NONE);

        assertThat(delta.id()).isEqualTo("step_1");
        assertThat(delta.details()).contains(DETAILS);
        assertThat(delta.deltaExtras()).isEqualTo(MORE);
        assertThat(delta.extras()).isEqualTo(Extras.NONE);
        assertThat(delta.name()).isEqualTo("thread.run.step.delta");
    }

    @Test
    void aDeltaOfCallsIsADeltaOfDetails() {
        ToolCallDelta call = FunctionCallDelta.piece(0, "{");

        assertThat(StepDelta.of("step_1", call))
                .isEqualTo(StepDelta.of("step_1", ToolCallsDelta.of(call)))
                .isEqualTo(new StepDelta(
                        "step_1", new ToolCallsDelta(List.of(call), Extras.NONE), Extras.NONE, Extras.NONE));
    }

    @Test
    void nullIsRefusedWhereNothingMayBeMissing() {
        assertThatNullPointerException()
                .isThrownBy(() -> new StepDelta(null, DETAILS, Extras.NONE, Extras.NONE))
                .withMessage("id");
        assertThatNullPointerException()
                .isThrownBy(() -> new StepDelta("step_1", DETAILS, null, Extras.NONE))
                .withMessage("deltaExtras");
        assertThatNullPointerException()
                .isThrownBy(() -> new StepDelta("step_1", DETAILS, Extras.NONE, null))
                .withMessage("extras");
    }

    @Test
    void toStringShowsTheIdOnly() {
        assertThat(new StepDelta("step_1", DETAILS, MORE, MORE)).hasToString("StepDelta[step_1]");
    }

    @Test
    void everyPartOfAMessageCreationCountsInEquality() {
        assertValue(
                () -> MessageCreationDelta.of("msg_1"),
                MessageCreationDelta.of("msg_2"),
                new MessageCreationDelta(null, Extras.NONE, Extras.NONE),
                new MessageCreationDelta("msg_1", MORE, Extras.NONE),
                new MessageCreationDelta("msg_1", Extras.NONE, MORE));
    }

    @Test
    void partsOfAMessageCreationAreGivenBack() {
        MessageCreationDelta delta = new MessageCreationDelta("msg_1", MORE, Extras.NONE);

        assertThat(delta.type()).isEqualTo("message_creation");
        assertThat(delta.messageId()).contains("msg_1");
        assertThat(delta.innerExtras()).isEqualTo(MORE);
        assertThat(delta.extras()).isEqualTo(Extras.NONE);
        assertThat(delta).hasToString("MessageCreationDelta[msg_1]");
    }

    @Test
    void extrasOfAMessageCreationMayNotBeNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> new MessageCreationDelta(null, null, Extras.NONE))
                .withMessage("innerExtras");
        assertThatNullPointerException()
                .isThrownBy(() -> new MessageCreationDelta(null, Extras.NONE, null))
                .withMessage("extras");
    }

    @Test
    void callsAreCopied() {
        List<ToolCallDelta> calls = new ArrayList<>(List.of(FunctionCallDelta.piece(0, "{")));
        ToolCallsDelta delta = new ToolCallsDelta(calls, MORE);
        calls.clear();

        assertThat(delta.calls())
                .containsExactly(FunctionCallDelta.piece(0, "{"))
                .isUnmodifiable();
        assertThat(delta.type()).isEqualTo("tool_calls");
        assertThatNullPointerException()
                .isThrownBy(() -> new ToolCallsDelta(List.of(), null))
                .withMessage("extras");
    }
}
