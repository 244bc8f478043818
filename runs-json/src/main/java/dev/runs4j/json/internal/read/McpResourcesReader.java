package dev.runs4j.json.internal.read;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.tool.McpApproval;
import dev.runs4j.domain.tool.McpResources;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a run needs to call one MCP server. */
final class McpResourcesReader implements Members {

    private String serverLabel = "";
    private Map<String, String> headers = Map.of();
    private @Nullable McpApproval requireApproval;

    private McpResourcesReader() {}

    static McpResources read(JsonIn in) {
        McpResourcesReader reader = new McpResourcesReader();
        Extras extras = in.members(reader);
        return new McpResources(reader.serverLabel, reader.headers, reader.requireApproval, extras);
    }

    @Override
    public boolean member(String name, JsonIn in) {
        switch (name) {
            case "server_label" -> serverLabel = in.textOr("");
            case "headers" -> headers = TextMap.read(in);
            case "require_approval" -> requireApproval = McpApprovalReader.read(in);
            default -> {
                return false;
            }
        }
        return true;
    }
}
