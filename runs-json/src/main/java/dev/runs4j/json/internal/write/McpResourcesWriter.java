package dev.runs4j.json.internal.write;

import static dev.runs4j.json.internal.write.Values.TEXT;
import static dev.runs4j.json.internal.write.Values.TEXTS;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.tool.McpApproval;
import dev.runs4j.domain.tool.McpResources;
import java.util.Map;
import java.util.TreeMap;

/** What a run needs to call one MCP server. */
final class McpResourcesWriter {

    private McpResourcesWriter() {}

    static void write(JsonOut out, McpResources resources) {
        out.begin(resources.extras());
        out.put("server_label", resources.serverLabel(), TEXT);
        if (!resources.headers().isEmpty()) {
            out.put("headers", resources.headers(), McpResourcesWriter::headers);
        }
        out.put("require_approval", resources.requireApproval(), McpResourcesWriter::approval);
        out.end();
    }

    /** Sorted, since their order is not kept and equal values should give equal texts. */
    private static void headers(JsonOut out, Map<String, String> headers) {
        out.begin(Extras.NONE);
        new TreeMap<>(headers).forEach((name, value) -> out.putFree(name, value, TEXT));
        out.end();
    }

    private static void approval(JsonOut out, McpApproval approval) {
        if (approval instanceof McpApproval.Mode mode) {
            out.text(mode.text());
        } else if (approval instanceof McpApproval.PerTool policy) {
            out.begin(policy.extras());
            out.put("always", policy.always(), McpResourcesWriter::names);
            out.put("never", policy.never(), McpResourcesWriter::names);
            out.end();
        } else if (approval instanceof McpApproval.Unrecognised unrecognised) {
            out.opaque(unrecognised.json());
        }
    }

    private static void names(JsonOut out, McpApproval.ToolNames tools) {
        out.begin(tools.extras());
        out.put("tool_names", tools.names(), TEXTS);
        out.end();
    }
}
