package dev.runs4j.domain.event;

import static dev.runs4j.domain.event.Pieces.calls;
import static dev.runs4j.domain.event.Pieces.contentDespite;
import static dev.runs4j.domain.event.Pieces.fold;
import static dev.runs4j.domain.event.Pieces.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.message.ImageDetail;
import dev.runs4j.domain.message.ImageFile;
import dev.runs4j.domain.message.ImageFileContent;
import dev.runs4j.domain.message.MessageStatus;
import dev.runs4j.domain.message.Role;
import dev.runs4j.domain.tool.FunctionCall;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Servers repeat ids and names in later deltas; joining them like text doubled them in some clients. */
class ToldOnceTest {

    private static MessageDelta role(Role role) {
        return new MessageDelta("msg_1", role, List.of(), Extras.NONE, Extras.NONE);
    }

    @Test
    void aRepeatedIdAndNameAreNotDoubled() {
        FunctionCallDelta repeated = FunctionCallDelta.first(0, "call_1", "weather");

        assertThat(calls(
                        repeated,
                        repeated.toBuilder().arguments("{").build(),
                        repeated.toBuilder().arguments("}").build()))
                .containsExactly(FunctionCall.of("call_1", "weather", "{}"));
    }

    @Test
    void repeatingIsNoProblem() {
        RunAccumulator accumulator = fold(role(Role.ASSISTANT), role(Role.ASSISTANT));

        assertThat(accumulator.message("msg_1").orElseThrow().role()).isEqualTo(Role.ASSISTANT);
        assertThat(accumulator.problems()).isEmpty();
    }

    @Test
    void theFirstValueStaysAndAnotherIsToldAsAProblem() {
        RunAccumulator accumulator = fold(
                StepDelta.of("step_1", FunctionCallDelta.first(0, "call_1", "weather")),
                StepDelta.of("step_1", FunctionCallDelta.first(0, "call_2", "coat")));

        assertThat(accumulator.step("step_1").orElseThrow().toolCalls())
                .containsExactly(FunctionCall.of("call_1", "weather", ""));
        assertThat(accumulator.problems())
                .containsExactly(
                        new StreamProblem(
                                "step step_1.step_details.tool_calls[0].id",
                                "another value was told later and was ignored"),
                        new StreamProblem(
                                "step step_1.step_details.tool_calls[0].function.name",
                                "another value was told later and was ignored"));
    }

    @Test
    void anEmptyValueSaysNothing() {
        assertThat(calls(
                        FunctionCallDelta.first(0, "", ""),
                        FunctionCallDelta.first(0, "call_1", "weather"),
                        FunctionCallDelta.first(0, "", "")))
                .containsExactly(FunctionCall.of("call_1", "weather", ""));
    }

    @Test
    void anEmptyRoleSaysNothing() {
        RunAccumulator accumulator = fold(role(Role.of("")), role(Role.USER), role(Role.of("")));

        assertThat(accumulator.message("msg_1").orElseThrow().role()).isEqualTo(Role.USER);
        assertThat(accumulator.problems()).isEmpty();
    }

    @Test
    void theRoleOfTheWholeMessageStays() {
        RunAccumulator accumulator = fold(
                new MessageChanged("thread.message.created", message("msg_1", MessageStatus.IN_PROGRESS)),
                role(Role.USER));

        assertThat(accumulator.message("msg_1").orElseThrow().role()).isEqualTo(Role.ASSISTANT);
        assertThat(accumulator.problems()).extracting(StreamProblem::where).containsExactly("message msg_1.role");
    }

    @Test
    void fileAndDetailOfAnImageAreToldOnce() {
        ImageFileDelta file = new ImageFileDelta(0, "file-1", null, Extras.NONE, Extras.NONE);
        ImageFileDelta detail = new ImageFileDelta(0, null, ImageDetail.LOW, Extras.NONE, Extras.NONE);
        ImageFileDelta other = new ImageFileDelta(0, "file-2", ImageDetail.HIGH, Extras.NONE, Extras.NONE);

        assertThat(contentDespite(2, file, detail, file, other))
                .containsExactly(
                        new ImageFileContent(new ImageFile("file-1", ImageDetail.LOW, Extras.NONE), Extras.NONE));
    }

    @Test
    void theMessageOfAStepIsToldOnce() {
        RunAccumulator accumulator = fold(
                StepDelta.of("step_1", new MessageCreationDelta(null, Extras.NONE, Extras.NONE)),
                StepDelta.of("step_1", MessageCreationDelta.of("msg_1")),
                StepDelta.of("step_1", MessageCreationDelta.of("msg_1")));

        assertThat(accumulator.step("step_1").orElseThrow().messageId()).contains("msg_1");
    }
}
