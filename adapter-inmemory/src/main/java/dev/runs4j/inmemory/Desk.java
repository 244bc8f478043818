package dev.runs4j.inmemory;

import dev.runs4j.domain.event.RunEvent;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.domain.tool.ToolCall;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a run has in hand: an open step, and the message or the calls that it is about.
 *
 * @param step the open step; null for none
 * @param message the open message; null for none
 * @param text what the message says once it is written
 * @param cut whether the text was cut to the token budget
 * @param calls the calls of the step
 * @param deltas what streams are told while it is written, spread over the time
 * @param told how many of them have been told
 * @param prompt tokens that the model read for this step
 */
record Desk(
        @Nullable RunStep step,
        @Nullable Message message,
        String text,
        boolean cut,
        List<ToolCall> calls,
        List<? extends RunEvent> deltas,
        int told,
        long prompt) {

    static final Desk EMPTY = new Desk(null, null, "", false, List.of(), List.of(), 0, 0);

    RunStep openStep() {
        return Objects.requireNonNull(step, "step");
    }

    Message openMessage() {
        return Objects.requireNonNull(message, "message");
    }

    Desk withStep(RunStep changed) {
        return new Desk(changed, message, text, cut, calls, deltas, told, prompt);
    }

    Desk withText(String shorter) {
        return new Desk(step, message, shorter, cut, calls, deltas, told, prompt);
    }

    Desk withTold(int count) {
        return new Desk(step, message, text, cut, calls, deltas, count, prompt);
    }
}
