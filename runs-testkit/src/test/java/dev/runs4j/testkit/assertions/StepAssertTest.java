package dev.runs4j.testkit.assertions;

import static dev.runs4j.testkit.assertions.Failures.fails;
import static dev.runs4j.testkit.assertions.RunsAssertions.assertThat;

import dev.runs4j.domain.ErrorCode;
import dev.runs4j.domain.LastError;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.domain.step.StepDetails;
import dev.runs4j.domain.step.StepStatus;
import dev.runs4j.domain.step.StepType;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.domain.tool.McpCall;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepAssertTest {

    private static final RunStep WROTE = RunStep.builder("step_1")
            .runId("run_1")
            .type(StepType.MESSAGE_CREATION)
            .status(StepStatus.COMPLETED)
            .details(StepDetails.message("msg_1"))
            .metadata(Metadata.of("case", "4711"))
            .build();
    private static final RunStep USED = RunStep.builder("step_2")
            .type(StepType.TOOL_CALLS)
            .status(StepStatus.FAILED)
            .lastError(LastError.of(ErrorCode.SERVER_ERROR, "Sorry"))
            .details(StepDetails.calls(
                    List.of(FunctionCall.of("call_1", "weather", "{}"), McpCall.of("call_2", "docs", "search", "{}"))))
            .build();

    @Test
    void hasStatus() {
        assertThat(WROTE).hasStatus(StepStatus.COMPLETED);
        fails(
                () -> assertThat(USED).hasStatus(StepStatus.EXPIRED),
                "Expected step step_2 to be expired,\nbut it was failed (server_error: Sorry).");
    }

    @Test
    void isCompleted() {
        assertThat(WROTE).isCompleted();
        fails(
                () -> assertThat(USED).isCompleted(),
                "Expected step step_2 to be completed,\nbut it was failed (server_error: Sorry).");
    }

    @Test
    void isInProgress() {
        assertThat(WROTE.toBuilder().status(StepStatus.IN_PROGRESS).build()).isInProgress();
        fails(() -> assertThat(WROTE).isInProgress(), "Expected step step_1 to be in_progress,\nbut it was completed.");
    }

    @Test
    void isFailedWith() {
        assertThat(USED).isFailedWith(ErrorCode.SERVER_ERROR);
        fails(
                () -> assertThat(USED).isFailedWith(ErrorCode.INVALID_PROMPT),
                "Expected step step_2 to be failed with invalid_prompt,\nbut it was failed (server_error: Sorry).");
        fails(
                () -> assertThat(WROTE).isFailedWith(ErrorCode.SERVER_ERROR),
                "Expected step step_1 to be failed with server_error,\nbut it was completed.");
    }

    @Test
    void isMessageCreation() {
        assertThat(WROTE).isMessageCreation();
        fails(
                () -> assertThat(USED).isMessageCreation(),
                "Expected step step_2 to be of type message_creation,\nbut it was tool_calls.");
    }

    @Test
    void isToolCalls() {
        assertThat(USED).isToolCalls();
        fails(
                () -> assertThat(WROTE).isToolCalls(),
                "Expected step step_1 to be of type tool_calls,\nbut it was message_creation.");
    }

    @Test
    void hasType() {
        assertThat(USED).hasType(StepType.TOOL_CALLS);
        fails(
                () -> assertThat(USED).hasType(StepType.of("thinking")),
                "Expected step step_2 to be of type thinking,\nbut it was tool_calls.");
    }

    @Test
    void createdMessage() {
        assertThat(WROTE).createdMessage("msg_1");
        fails(
                () -> assertThat(WROTE).createdMessage("msg_2"),
                "Expected step step_1 to have created the message \"msg_2\",\nbut it created \"msg_1\".");
        fails(
                () -> assertThat(USED).createdMessage("msg_2"),
                "Expected step step_2 to have created the message \"msg_2\",\nbut it created none.");
    }

    @Test
    void usedTool() {
        assertThat(USED).usedTool("weather").usedTool("search");
        fails(
                () -> assertThat(USED).usedTool("traffic"),
                "Expected step step_2 to have used the tool traffic,\nbut it used weather, search.");
        fails(
                () -> assertThat(WROTE).usedTool("traffic"),
                "Expected step step_1 to have used the tool traffic,\nbut it used none.");
    }

    @Test
    void isOfRun() {
        assertThat(WROTE).isOfRun("run_1");
        fails(
                () -> assertThat(WROTE).isOfRun("run_2"),
                "Expected step step_1 to be of the run \"run_2\",\nbut it was of \"run_1\".");
    }

    @Test
    void metadata() {
        assertThat(WROTE).metadata().hasSize(1);
        fails(
                () -> assertThat(WROTE).metadata().isEmpty(),
                "Expected the metadata of step step_1 to be empty,\nbut there was the metadata case=\"4711\".");
    }
}
