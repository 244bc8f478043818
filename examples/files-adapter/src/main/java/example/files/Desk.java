package example.files;

import dev.runs4j.domain.LastError;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.message.MessageIncompleteDetails;
import dev.runs4j.domain.message.MessageIncompleteReason;
import dev.runs4j.domain.message.MessageStatus;
import dev.runs4j.domain.message.Role;
import dev.runs4j.domain.message.TextContent;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.domain.step.StepDetails;
import dev.runs4j.domain.step.StepTimeline;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.domain.tool.ToolCall;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps what a run does as messages and steps of its thread, and closes them when it ends. */
final class Desk {

    private final Ids ids;

    Desk(Ids ids) {
        this.ids = ids;
    }

    /** Puts text into the message that is open, or into a new one. */
    void write(Room room, Run run, String text, Instant at) {
        Message message = room.openMessage(run).orElseGet(() -> beginMessage(room, run, at));
        room.messages()
                .put(message.toBuilder().content(List.of(TextContent.of(text))).build());
    }

    private Message beginMessage(Room room, Run run, Instant at) {
        String id = ids.next("msg", at);
        begin(room, run, StepDetails.message(id), at);
        return Message.builder(id)
                .threadId(run.threadId())
                .role(Role.ASSISTANT)
                .assistantId(run.assistantId().orElse(null))
                .runId(run.id())
                .status(MessageStatus.IN_PROGRESS)
                .createdAt(at)
                .build();
    }

    void begin(Room room, Run run, StepDetails details, Instant at) {
        room.steps()
                .put(RunStep.builder(ids.next("step", at))
                        .runId(run.id())
                        .threadId(run.threadId())
                        .assistantId(run.assistantId().orElse(null))
                        .details(details)
                        .timeline(StepTimeline.builder().createdAt(at).build())
                        .build());
    }

    /** Closes the message and the step that are open, where there are any. */
    void close(Room room, Run run, Fate fate, Instant at) {
        room.openMessage(run).ifPresent(message -> room.messages().put(closed(message, fate, at)));
        room.openStep(run)
                .ifPresent(step -> room.steps()
                        .put(step.toBuilder()
                                .status(fate.step())
                                .timeline(fate.ended(step.timeline(), at))
                                .build()));
    }

    private static Message closed(Message message, Fate fate, Instant at) {
        MessageIncompleteReason reason = fate.message();
        return reason == null
                ? message.toBuilder()
                        .status(MessageStatus.COMPLETED)
                        .completedAt(at)
                        .build()
                : message.toBuilder()
                        .status(MessageStatus.INCOMPLETE)
                        .incompleteAt(at)
                        .incompleteDetails(MessageIncompleteDetails.of(reason))
                        .build();
    }

    Run end(Reply last, Room room, Run run, Instant at) {
        if (last instanceof Reply.Fails failed) {
            return fail(room, run, failed.error(), at);
        }
        if (last instanceof Reply.Stops stopped) {
            close(room, run, Fate.STOPPED, at);
            return Due.hidden(run.stopIncomplete(stopped.details(), at, null));
        }
        close(room, run, Fate.DONE, at);
        return Due.hidden(run.complete(at, null));
    }

    /** Closes the step of the calls, with their outputs. */
    void answer(Room room, Run run, ToolAnswers answers, Instant at) {
        Map<String, String> outputs =
                answers.outputs().stream().collect(Collectors.toMap(ToolOutput::callId, ToolOutput::output));
        RunStep step = room.openStep(run).orElseThrow();
        List<ToolCall> calls = step.toolCalls().stream()
                .map(call -> withOutput(call, outputs.get(call.id())))
                .toList();
        room.steps().put(step.toBuilder().details(StepDetails.calls(calls)).build());
        close(room, run, Fate.DONE, at);
    }

    private static ToolCall withOutput(ToolCall call, @Nullable String output) {
        return call instanceof FunctionCall function && output != null ? function.withOutput(output) : call;
    }

    private Run fail(Room room, Run run, LastError error, Instant at) {
        room.openStep(run)
                .ifPresent(step ->
                        room.steps().put(step.toBuilder().lastError(error).build()));
        close(room, run, Fate.FAILED, at);
        return Due.hidden(run.fail(error, at, null));
    }

    /** Asks for the end and has it: not every status of a run leads to the end without being asked. */
    Run cancel(Room room, Run run, Instant at) {
        close(room, run, Fate.CANCELLED, at);
        return Due.hidden(run.requestCancel().cancel(at, null));
    }

    Run expire(Room room, Run run, Instant at) {
        close(room, run, Fate.EXPIRED, at);
        return Due.hidden(run.expire(null));
    }
}
