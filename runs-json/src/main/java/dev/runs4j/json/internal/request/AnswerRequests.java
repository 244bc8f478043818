package dev.runs4j.json.internal.request;

import static dev.runs4j.json.internal.write.Values.FLAG;
import static dev.runs4j.json.internal.write.Values.TEXT;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolApproval;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.json.internal.write.JsonOut;
import dev.runs4j.json.internal.write.Values;
import java.util.Map;
import java.util.TreeMap;

/** The body that answers pending calls. The official schema wants outputs; Foundry Agents classic takes approvals in their place. */
final class AnswerRequests {

    private AnswerRequests() {}

    static void answer(JsonOut out, ToolAnswers answers, boolean stream) {
        out.begin(Extras.NONE);
        if (!answers.outputs().isEmpty() || answers.approvals().isEmpty()) {
            out.put("tool_outputs", answers.outputs(), Values.list(AnswerRequests::output));
        }
        out.putList("tool_approvals", answers.approvals(), AnswerRequests::approval);
        RunRequests.stream(out, stream);
        out.end();
    }

    private static void output(JsonOut out, ToolOutput output) {
        out.begin(Extras.NONE);
        out.put("tool_call_id", output.callId(), TEXT);
        out.put("output", output.output(), TEXT);
        out.end();
    }

    private static void approval(JsonOut out, ToolApproval approval) {
        out.begin(Extras.NONE);
        out.put("tool_call_id", approval.callId(), TEXT);
        out.put("approve", approval.approve(), FLAG);
        if (!approval.headers().isEmpty()) {
            out.put("headers", approval.headers(), AnswerRequests::headers);
        }
        out.end();
    }

    /** Sorted, since the command does not keep their order and equal commands should give equal texts. */
    private static void headers(JsonOut out, Map<String, String> headers) {
        out.begin(Extras.NONE);
        new TreeMap<>(headers).forEach((name, value) -> out.put(name, value, TEXT));
        out.end();
    }
}
