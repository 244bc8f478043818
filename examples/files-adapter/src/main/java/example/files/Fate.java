package example.files;

import dev.runs4j.domain.message.MessageIncompleteReason;
import dev.runs4j.domain.step.StepStatus;
import dev.runs4j.domain.step.StepTimeline;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a step and its message end: by themselves, or with their run. */
enum Fate {
    DONE,
    STOPPED,
    FAILED,
    CANCELLED,
    EXPIRED;

    StepStatus step() {
        return switch (this) {
            case DONE, STOPPED -> StepStatus.COMPLETED;
            case FAILED -> StepStatus.FAILED;
            case CANCELLED -> StepStatus.CANCELLED;
            case EXPIRED -> StepStatus.EXPIRED;
        };
    }

    /** {@return why the message stops before its end; null for a whole one} */
    @Nullable
    MessageIncompleteReason message() {
        return switch (this) {
            case DONE -> null;
            case STOPPED -> MessageIncompleteReason.MAX_TOKENS;
            case FAILED -> MessageIncompleteReason.RUN_FAILED;
            case CANCELLED -> MessageIncompleteReason.RUN_CANCELLED;
            case EXPIRED -> MessageIncompleteReason.RUN_EXPIRED;
        };
    }

    StepTimeline ended(StepTimeline timeline, Instant at) {
        StepTimeline.Builder builder = timeline.toBuilder();
        return switch (this) {
            case DONE, STOPPED -> builder.completedAt(at).build();
            case FAILED -> builder.failedAt(at).build();
            case CANCELLED -> builder.cancelledAt(at).build();
            case EXPIRED -> builder.expiredAt(at).build();
        };
    }
}
