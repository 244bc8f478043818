package example.files;

import dev.runs4j.domain.message.MessageIncompleteReason;
import dev.runs4j.domain.step.StepStatus;
import dev.runs4j.domain.step.StepTimeline;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a step and its message end: by themselves, or with their run. */
enum Fate {
    DONE(StepStatus.COMPLETED, null),
    STOPPED(StepStatus.COMPLETED, MessageIncompleteReason.MAX_TOKENS),
    FAILED(StepStatus.FAILED, MessageIncompleteReason.RUN_FAILED),
    CANCELLED(StepStatus.CANCELLED, MessageIncompleteReason.RUN_CANCELLED),
    EXPIRED(StepStatus.EXPIRED, MessageIncompleteReason.RUN_EXPIRED);

    private final StepStatus step;
    private final @Nullable MessageIncompleteReason message;

    Fate(StepStatus step, @Nullable MessageIncompleteReason message) {
        this.step = step;
        this.message = message;
    }

    StepStatus step() {
        return step;
    }

    /** {@return why the message stops before its end; null for a whole one} */
    @Nullable
    MessageIncompleteReason message() {
        return message;
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
