package dev.runs4j.json.internal.read;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.tool.McpTool;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An MCP server, whose members stand beside the type (Foundry Agents classic). */
final class McpToolReader implements Members {

    private String serverLabel = "";
    private @Nullable String serverUrl;
    private @Nullable List<String> allowedTools;

    private McpToolReader() {}

    static @Nullable McpTool read(JsonIn in) {
        McpToolReader reader = new McpToolReader();
        Extras extras = in.variant(McpTool.TYPE, reader);
        return extras == null ? null : new McpTool(reader.serverLabel, reader.serverUrl, reader.allowedTools, extras);
    }

    @Override
    public boolean member(String name, JsonIn in) {
        switch (name) {
            case "server_label" -> serverLabel = in.textOr("");
            case "server_url" -> serverUrl = in.text();
            case "allowed_tools" -> allowedTools = in.texts();
            default -> {
                return false;
            }
        }
        return true;
    }
}
