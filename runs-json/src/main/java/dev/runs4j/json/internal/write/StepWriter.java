package dev.runs4j.json.internal.write;

import static dev.runs4j.json.internal.write.Values.TEXT;
import static dev.runs4j.json.internal.write.Values.TIME;
import static dev.runs4j.json.internal.write.Values.WORD;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.domain.step.StepDetails;
import dev.runs4j.domain.step.StepTimeline;
import java.time.Instant;
import java.util.List;

/** A step of a run. */
final class StepWriter {

    private static final StepDetails NOTHING = new StepDetails.ToolCalls(List.of(), Extras.NONE);

    private StepWriter() {}

    static void write(JsonOut out, RunStep step) {
        out.begin(step.extras());
        out.put("id", step.id(), TEXT);
        out.put("object", RunStep.OBJECT, TEXT);
        out.putOr("created_at", step.timeline().createdAt(), Instant.EPOCH, TIME);
        out.put("run_id", step.runId(), TEXT);
        out.putOr("assistant_id", step.assistantId(), "", TEXT);
        out.put("thread_id", step.threadId(), TEXT);
        out.put("type", step.type(), WORD);
        out.put("status", step.status(), WORD);
        timeline(out, step.timeline());
        out.putOrNull("last_error", step.lastError(), OutcomeWriter::error);
        out.putOr("step_details", step.details(), NOTHING, StepDetailsWriter::write);
        out.putMetadata(step.metadata());
        out.putOrNull("usage", step.usage(), OutcomeWriter::usage);
        out.end();
    }

    private static void timeline(JsonOut out, StepTimeline timeline) {
        out.putOrNull("cancelled_at", timeline.cancelledAt(), TIME);
        out.putOrNull("completed_at", timeline.completedAt(), TIME);
        out.put("expires_at", timeline.expiresAt(), TIME);
        out.putOrNull("expired_at", timeline.expiredAt(), TIME);
        out.putOrNull("failed_at", timeline.failedAt(), TIME);
    }
}
