package dev.runs4j.json.internal.read;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.tool.McpCall;
import org.jspecify.annotations.Nullable;

/** A call of an MCP server's tool, whose members stand beside the type (Foundry Agents classic). */
final class McpCallReader implements Members {

    private String id = "";
    private String toolName = "";
    private String arguments = "";
    private @Nullable String serverLabel;
    private @Nullable String output;

    private McpCallReader() {}

    static @Nullable McpCall read(JsonIn in) {
        McpCallReader reader = new McpCallReader();
        Extras extras = in.variant(McpCall.TYPE, reader);
        return extras == null ? null : reader.build(extras);
    }

    private McpCall build(Extras extras) {
        return new McpCall(id, toolName, arguments, serverLabel, output, extras);
    }

    @Override
    public boolean member(String name, JsonIn in) {
        switch (name) {
            case "id" -> id = in.textOr("");
            case "name" -> toolName = in.textOr("");
            case "arguments" -> arguments = in.textOr("");
            case "server_label" -> serverLabel = in.text();
            case "output" -> output = in.text();
            default -> {
                return false;
            }
        }
        return true;
    }
}
