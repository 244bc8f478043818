package dev.runs4j.domain.event;

import static dev.runs4j.domain.event.Pieces.MORE;
import static dev.runs4j.domain.event.Pieces.fold;
import static dev.runs4j.domain.event.Pieces.message;
import static dev.runs4j.domain.event.Pieces.step;
import static dev.runs4j.domain.event.Pieces.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.message.MessageStatus;
import dev.runs4j.domain.message.TextContent;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.domain.step.StepDetails;
import dev.runs4j.domain.step.StepStatus;
import dev.runs4j.domain.tool.FunctionCall;
import java.util.List;
import org.junit.jupiter.api.Test;

class WholeObjectTest {

    private static final StepDelta CALL = StepDelta.of("step_1", FunctionCallDelta.first(0, "call_1", "weather"));

    @Test
    void aCompletedMessageCountsForMoreThanItsDeltas() {
        RunAccumulator accumulator = fold(
                text("msg_1", "Take a goat"),
                new MessageChanged(
                        "thread.message.completed",
                        message("msg_1", MessageStatus.COMPLETED, TextContent.of("Take a coat"))));

        assertThat(accumulator.messages())
                .containsExactly(message("msg_1", MessageStatus.COMPLETED, TextContent.of("Take a coat")));
    }

    @Test
    void aWholeMessageWithoutContentReplacesToo() {
        RunAccumulator accumulator = fold(
                text("msg_1", "lost"),
                new MessageChanged("thread.message.created", message("msg_1", MessageStatus.IN_PROGRESS)),
                text("msg_1", "Coat"));

        assertThat(accumulator.messages())
                .containsExactly(message("msg_1", MessageStatus.IN_PROGRESS, TextContent.of("Coat")));
    }

    @Test
    void aWholeStepReplacesItsDeltas() {
        RunStep completed = step(
                "step_1",
                StepStatus.COMPLETED,
                StepDetails.calls(
                        List.of(FunctionCall.of("call_1", "weather", "{}").withOutput("snow"))));
        RunAccumulator accumulator = fold(CALL, StepChanged.of(completed));

        assertThat(accumulator.steps()).containsExactly(completed);
    }

    @Test
    void aWholeStepWithEmptyCallsReplacesThem() {
        RunStep empty = step("step_1", StepStatus.IN_PROGRESS, StepDetails.calls(List.of()));
        RunAccumulator accumulator = fold(CALL, StepChanged.of(empty));

        assertThat(accumulator.steps()).containsExactly(empty);
    }

    @Test
    void aStepWithoutDetailsKeepsTheKnownOnes() {
        RunAccumulator accumulator = fold(CALL, StepChanged.of(step("step_1", StepStatus.CANCELLED, null)));

        assertThat(accumulator.steps())
                .containsExactly(step(
                        "step_1",
                        StepStatus.CANCELLED,
                        StepDetails.calls(List.of(FunctionCall.of("call_1", "weather", "")))));
    }

    @Test
    void aStepThatNeverHadDetailsHasNone() {
        RunAccumulator accumulator = fold(
                StepChanged.of(step("step_1", StepStatus.IN_PROGRESS, null)),
                StepChanged.of(step("step_1", StepStatus.COMPLETED, null)));

        assertThat(accumulator.steps()).containsExactly(step("step_1", StepStatus.COMPLETED, null));
    }

    @Test
    void whatACallerHoldsDoesNotChange() {
        RunAccumulator accumulator = fold(text("msg_1", "Co"));
        List<Message> before = accumulator.messages();
        accumulator.apply(text("msg_1", "at"));

        assertThat(before).extracting(Message::text).containsExactly("Co");
        assertThat(accumulator.messages()).extracting(Message::text).containsExactly("Coat");
        assertThat(before).isUnmodifiable();
    }

    @Test
    void objectsAreBuiltOnceForEveryChange() {
        RunAccumulator accumulator = fold(text("msg_1", "Co"), CALL);
        List<Message> messages = accumulator.messages();
        Message message = accumulator.message("msg_1").orElseThrow();
        accumulator.apply(text("msg_2", "Other"));

        assertThat(messages.get(0)).isSameAs(message);
        assertThat(accumulator.message("msg_1").orElseThrow()).isSameAs(message);
        assertThat(accumulator.messages()).isNotSameAs(messages).isSameAs(accumulator.messages());
        assertThat(accumulator.steps()).isSameAs(accumulator.steps()).isUnmodifiable();
    }

    @Test
    void everyOtherPartOfAGrowingMessageStays() {
        Message created = message("msg_1", MessageStatus.IN_PROGRESS).toBuilder()
                .assistantId("asst_1")
                .extras(MORE)
                .build();
        RunAccumulator accumulator = fold(new MessageChanged("thread.message.created", created), text("msg_1", "Coat"));

        assertThat(accumulator.messages())
                .containsExactly(created.toBuilder()
                        .content(List.of(TextContent.of("Coat")))
                        .build());
    }

    @Test
    void unknownIdsAreNotFound() {
        RunAccumulator accumulator = fold(text("msg_1", "Coat"), CALL);

        assertThat(accumulator.message("step_1")).isEmpty();
        assertThat(accumulator.step("msg_1")).isEmpty();
    }
}
