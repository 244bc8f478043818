package dev.runs4j.inmemory;

import dev.runs4j.domain.LastError;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.message.MessageIncompleteDetails;
import dev.runs4j.domain.message.MessageIncompleteReason;
import dev.runs4j.domain.message.MessageStatus;
import dev.runs4j.domain.message.Role;
import dev.runs4j.domain.message.TextContent;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.domain.step.StepDetails;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opens and closes the messages that a run writes, each with its step. */
final class MessageWork {

    private MessageWork() {}

    /** Opens a message and the step that writes it; what the budget does not pay for is cut off. */
    static RunState begin(RunState state, String text, Instant at, Recorder to) {
        String id = to.nextMessageId();
        RunStep step = StepWork.open(state, StepDetails.message(id), at, to);
        Message message = open(state.run(), id, at);
        to.created(message);
        boolean cut = state.exceedsCompletion(Tokens.of(text));
        String paid = cut ? Tokens.cut(text, state.completionLeft()) : text;
        Desk desk = new Desk(
                step,
                message,
                paid,
                cut,
                List.of(),
                to.wantsEvents() ? Deltas.of(message, Pieces.of(paid)) : List.of(),
                0,
                state.promptTokens());
        return state.with(desk, state.tally().plusStep(0))
                .with(state.cursor().writing(at, state.plan().timing().writing()));
    }

    private static Message open(Run run, String id, Instant at) {
        return Message.builder(id)
                .threadId(run.threadId())
                .role(Role.ASSISTANT)
                .status(MessageStatus.IN_PROGRESS)
                .createdAt(at)
                .assistantId(run.assistantId().orElse(null))
                .runId(run.id())
                .build();
    }

    /** Finishes the message in hand, if there is one. */
    static RunState finishOpen(RunState state, Instant at, Recorder to) {
        return state.desk().message() == null ? state : close(state, Fate.COMPLETED, null, at, to);
    }

    /** Closes the message in hand and its step. */
    static RunState close(RunState state, Fate fate, @Nullable LastError error, Instant at, Recorder to) {
        String text = state.desk().text();
        to.changed(ended(state.desk().openMessage(), text, fate.message(), at));
        return StepWork.closed(state, fate, error, Tokens.of(text), at, to);
    }

    private static Message ended(Message message, String text, @Nullable MessageIncompleteReason reason, Instant at) {
        Message.Builder ended = message.toBuilder()
                .content(text.isEmpty() && reason != null ? List.of() : List.of(TextContent.of(text)));
        return reason == null
                ? ended.status(MessageStatus.COMPLETED).completedAt(at).build()
                : ended.status(MessageStatus.INCOMPLETE)
                        .incompleteAt(at)
                        .incompleteDetails(MessageIncompleteDetails.of(reason))
                        .build();
    }
}
