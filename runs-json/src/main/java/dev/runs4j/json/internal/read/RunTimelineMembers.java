package dev.runs4j.json.internal.read;

import dev.runs4j.domain.run.RunTimeline;

/** When things happened to a run. */
final class RunTimelineMembers implements Members {

    private final RunTimeline.Builder timeline = RunTimeline.builder();

    @Override
    public boolean member(String name, JsonIn in) {
        switch (name) {
            case "created_at" -> timeline.createdAt(in.time());
            case "expires_at" -> timeline.expiresAt(in.time());
            case "started_at" -> timeline.startedAt(in.time());
            case "cancelled_at" -> timeline.cancelledAt(in.time());
            case "failed_at" -> timeline.failedAt(in.time());
            case "completed_at" -> timeline.completedAt(in.time());
            default -> {
                return false;
            }
        }
        return true;
    }

    RunTimeline build() {
        return timeline.build();
    }
}
