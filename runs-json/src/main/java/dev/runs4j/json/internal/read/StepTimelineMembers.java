package dev.runs4j.json.internal.read;

import dev.runs4j.domain.step.StepTimeline;

/** When things happened to a step; servers were seen to write {@code expires_at} where the schema has {@code expired_at}. */
final class StepTimelineMembers implements Members {

    private final StepTimeline.Builder timeline = StepTimeline.builder();

    @Override
    public boolean member(String name, JsonIn in) {
        switch (name) {
            case "created_at" -> timeline.createdAt(in.time());
            case "expires_at" -> timeline.expiresAt(in.time());
            case "expired_at" -> timeline.expiredAt(in.time());
            case "cancelled_at" -> timeline.cancelledAt(in.time());
            case "failed_at" -> timeline.failedAt(in.time());
            case "completed_at" -> timeline.completedAt(in.time());
            default -> {
                return false;
            }
        }
        return true;
    }

    StepTimeline build() {
        return timeline.build();
    }
}
