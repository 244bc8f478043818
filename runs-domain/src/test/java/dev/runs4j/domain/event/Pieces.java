package dev.runs4j.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.message.MessageContent;
import dev.runs4j.domain.message.MessageStatus;
import dev.runs4j.domain.message.Role;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.domain.step.StepDetails;
import dev.runs4j.domain.step.StepStatus;
import dev.runs4j.domain.tool.ToolCall;
import java.util.List;

/** What the streams of these tests are made of: one run, and messages and steps of it. */
final class Pieces {

    static final JsonText JSON = JsonText.of("{\"type\":\"new\"}");
    static final Extras MORE = Extras.of("x", JsonText.of("1"));

    private Pieces() {}

    static RunAccumulator fold(RunEvent... events) {
        return fold(List.of(events));
    }

    static RunAccumulator fold(List<RunEvent> events) {
        RunAccumulator accumulator = new RunAccumulator();
        events.forEach(accumulator::apply);
        return accumulator;
    }

    static Run run(RunStatus status) {
        return Run.builder("run_1", "thread_1")
                .assistantId("asst_1")
                .status(status)
                .build();
    }

    static RunStep step(String id, StepStatus status, StepDetails details) {
        return RunStep.builder(id)
                .runId("run_1")
                .threadId("thread_1")
                .status(status)
                .details(details)
                .build();
    }

    static Message message(String id, MessageStatus status, MessageContent... content) {
        return Message.builder(id)
                .threadId("thread_1")
                .runId("run_1")
                .role(Role.ASSISTANT)
                .status(status)
                .content(List.of(content))
                .build();
    }

    static MessageDelta text(String id, String piece) {
        return MessageDelta.of(id, TextDelta.of(0, piece));
    }

    /** The content of the one message that these deltas make, without a problem. */
    static List<MessageContent> content(ContentDelta... deltas) {
        return contentDespite(0, deltas);
    }

    /** The content of the one message that these deltas make, with this number of problems. */
    static List<MessageContent> contentDespite(long problems, ContentDelta... deltas) {
        RunAccumulator accumulator = new RunAccumulator();
        for (ContentDelta delta : deltas) {
            accumulator.apply(MessageDelta.of("msg_1", delta));
        }
        assertThat(accumulator.problemCount()).isEqualTo(problems);
        return accumulator.message("msg_1").orElseThrow().content();
    }

    /** The calls of the one step that these deltas make, without a problem. */
    static List<ToolCall> calls(ToolCallDelta... deltas) {
        return callsDespite(0, deltas);
    }

    /** The calls of the one step that these deltas make, with this number of problems. */
    static List<ToolCall> callsDespite(long problems, ToolCallDelta... deltas) {
        RunAccumulator accumulator = new RunAccumulator();
        for (ToolCallDelta delta : deltas) {
            accumulator.apply(StepDelta.of("step_1", delta));
        }
        assertThat(accumulator.problemCount()).isEqualTo(problems);
        return accumulator.step("step_1").orElseThrow().toolCalls();
    }
}
