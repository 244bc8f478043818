package dev.runs4j.json.internal.write;

import static dev.runs4j.json.internal.write.Values.TEXT;

import dev.runs4j.domain.event.MessageCreationDelta;
import dev.runs4j.domain.event.StepDelta;
import dev.runs4j.domain.event.StepDetailsDelta;
import dev.runs4j.domain.event.ToolCallsDelta;
import dev.runs4j.domain.event.UnrecognisedDetailsDelta;

/** An addition to a step. */
final class StepDeltaWriter {

    private StepDeltaWriter() {}

    static void write(JsonOut out, StepDelta delta) {
        DeltaParts.event(out, delta.id(), delta.name(), delta, StepDeltaWriter::delta, delta.extras());
    }

    private static void delta(JsonOut out, StepDelta delta) {
        out.begin(delta.deltaExtras());
        out.put("step_details", delta.details(), StepDeltaWriter::details);
        out.end();
    }

    private static void details(JsonOut out, StepDetailsDelta details) {
        if (details instanceof MessageCreationDelta message) {
            out.begin(message.extras());
            out.put("type", details.type(), TEXT);
            out.put("message_creation", message, StepDeltaWriter::message);
            out.end();
        } else if (details instanceof ToolCallsDelta calls) {
            out.begin(calls.extras());
            out.put("type", details.type(), TEXT);
            DeltaParts.list(out, "tool_calls", calls.calls(), ToolCallDeltaWriter::write);
            out.end();
        } else if (details instanceof UnrecognisedDetailsDelta unrecognised) {
            out.opaque(unrecognised.json());
        }
    }

    private static void message(JsonOut out, MessageCreationDelta message) {
        out.begin(message.innerExtras());
        out.put("message_id", message.messageId(), TEXT);
        out.end();
    }
}
