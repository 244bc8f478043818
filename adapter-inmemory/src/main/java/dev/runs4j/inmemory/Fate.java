package dev.runs4j.inmemory;

import dev.runs4j.domain.message.MessageIncompleteReason;
import dev.runs4j.domain.step.StepStatus;
import org.jspecify.annotations.Nullable;

/** How a run ends, and what that makes of the step and the message that it has in hand. */
enum Fate {
    COMPLETED,
    FAILED,
    OUT_OF_TOKENS,
    FILTERED,
    CANCELLED,
    EXPIRED;

    /** Steps have no status of their own for a run that stops incomplete. */
    StepStatus step() {
        return switch (this) {
            case COMPLETED, OUT_OF_TOKENS, FILTERED -> StepStatus.COMPLETED;
            case FAILED -> StepStatus.FAILED;
            case CANCELLED -> StepStatus.CANCELLED;
            case EXPIRED -> StepStatus.EXPIRED;
        };
    }

    /** Why the message stops before its end; null where it does not. */
    @Nullable
    MessageIncompleteReason message() {
        return switch (this) {
            case COMPLETED -> null;
            case FAILED -> MessageIncompleteReason.RUN_FAILED;
            case OUT_OF_TOKENS -> MessageIncompleteReason.MAX_TOKENS;
            case FILTERED -> MessageIncompleteReason.CONTENT_FILTER;
            case CANCELLED -> MessageIncompleteReason.RUN_CANCELLED;
            case EXPIRED -> MessageIncompleteReason.RUN_EXPIRED;
        };
    }
}
