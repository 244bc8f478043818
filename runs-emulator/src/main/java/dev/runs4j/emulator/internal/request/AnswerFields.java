package dev.runs4j.emulator.internal.request;

import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolApproval;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.emulator.internal.error.Refusals;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The body that answers pending calls. Approvals are known only where the backend has them. */
final class AnswerFields {

    private static final Set<String> OUTPUTS = Set.of("tool_outputs", "stream");
    private static final Set<String> ANSWERS = Set.of("tool_outputs", "tool_approvals", "stream");
    private static final Set<String> OUTPUT = Set.of("tool_call_id", "output");
    private static final Set<String> APPROVAL = Set.of("tool_call_id", "approve", "headers");

    private AnswerFields() {}

    static ToolAnswers answers(Fields body) {
        boolean approvals = body.rules().has(Capability.TOOL_APPROVALS);
        body.only(approvals ? ANSWERS : OUTPUTS);
        List<ToolApproval> given =
                approvals ? body.objects("tool_approvals", Integer.MAX_VALUE, AnswerFields::approval) : null;
        if (given == null) {
            body.require("tool_outputs", JsonKind.ARRAY);
        }
        List<ToolOutput> outputs = body.objects("tool_outputs", Integer.MAX_VALUE, AnswerFields::output);
        return new ToolAnswers(outputs == null ? List.of() : outputs, given == null ? List.of() : given);
    }

    private static ToolOutput output(Fields output) {
        String id = output.only(OUTPUT).requiredText("tool_call_id");
        String text = output.requiredText("output");
        Fields.length(output.path("output"), text, output.rules().limits().toolOutput());
        return ToolOutput.of(id, text);
    }

    private static ToolApproval approval(Fields approval) {
        String id = approval.only(APPROVAL).requiredText("tool_call_id");
        Boolean approve = approval.require("approve", JsonKind.FLAG).flag("approve");
        return new ToolApproval(id, Boolean.TRUE.equals(approve), headers(approval));
    }

    private static Map<String, String> headers(Fields approval) {
        JsonNode headers = approval.get("headers");
        if (headers == null) {
            return Map.of();
        }
        String path = approval.path("headers");
        if (!headers.isObject()) {
            throw Refusals.type(path, JsonKind.OBJECT, JsonKind.of(headers));
        }
        Map<String, String> pairs = new LinkedHashMap<>();
        headers.properties()
                .forEach(pair -> pairs.put(pair.getKey(), Fields.text(path + "." + pair.getKey(), pair.getValue())));
        return pairs;
    }
}
