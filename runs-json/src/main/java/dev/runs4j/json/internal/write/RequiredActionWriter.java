package dev.runs4j.json.internal.write;

import static dev.runs4j.json.internal.write.Values.TEXT;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.run.RequiredAction;

/** What a run waits for. */
final class RequiredActionWriter {

    private RequiredActionWriter() {}

    static void write(JsonOut out, RequiredAction action) {
        if (action instanceof RequiredAction.SubmitToolOutputs outputs) {
            write(out, outputs, outputs.innerExtras(), outputs.extras());
        } else if (action instanceof RequiredAction.SubmitToolApproval approval) {
            write(out, approval, approval.innerExtras(), approval.extras());
        } else if (action instanceof RequiredAction.Unrecognised unrecognised) {
            out.opaque(unrecognised.json());
        }
    }

    private static void write(JsonOut out, RequiredAction action, Extras innerExtras, Extras extras) {
        out.begin(extras);
        out.put("type", action.type(), TEXT);
        out.put(action.type(), action, (inner, value) -> {
            inner.begin(innerExtras);
            inner.put("tool_calls", value.calls(), Values.list(ToolCallWriter::pending));
            inner.end();
        });
        out.end();
    }
}
