package dev.runs4j.json.internal.write;

import static dev.runs4j.json.internal.write.Values.TEXT;

import dev.runs4j.domain.step.StepDetails;

/** What a step did. */
final class StepDetailsWriter {

    private StepDetailsWriter() {}

    static void write(JsonOut out, StepDetails details) {
        if (details instanceof StepDetails.MessageCreation message) {
            out.begin(message.extras());
            out.put("type", details.type(), TEXT);
            out.put("message_creation", message, StepDetailsWriter::message);
            out.end();
        } else if (details instanceof StepDetails.ToolCalls calls) {
            out.begin(calls.extras());
            out.put("type", details.type(), TEXT);
            out.put("tool_calls", calls.calls(), Values.list(ToolCallWriter::recorded));
            out.end();
        } else if (details instanceof StepDetails.Activities activities) {
            out.begin(activities.extras());
            out.put("type", details.type(), TEXT);
            out.put("activities", activities.activities(), Values.OPAQUES);
            out.end();
        } else if (details instanceof StepDetails.Unrecognised unrecognised) {
            out.opaque(unrecognised.json());
        }
    }

    private static void message(JsonOut out, StepDetails.MessageCreation message) {
        out.begin(message.innerExtras());
        out.put("message_id", message.messageId(), TEXT);
        out.end();
    }
}
