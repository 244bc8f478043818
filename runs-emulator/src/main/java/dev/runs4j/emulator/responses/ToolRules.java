package dev.runs4j.emulator.responses;

import dev.runs4j.emulator.internal.error.Refusals;
import dev.runs4j.emulator.internal.request.Fields;
import dev.runs4j.emulator.internal.request.JsonKind;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the tools of a request may be, and how they are echoed. */
final class ToolRules {

    private static final int MOST_RESULTS = 50;
    private static final List<String> TYPES = List.of(
            "function",
            "file_search",
            "code_interpreter",
            "mcp",
            "web_search",
            "web_search_preview",
            "image_generation",
            "computer",
            "computer_use_preview",
            "local_shell",
            "shell",
            "apply_patch",
            "custom",
            "namespace",
            "tool_search");
    private static final List<String> ADDRESSES = List.of("server_url", "connector_id", "tunnel_id");

    private final boolean needsStrict;
    private final boolean anyType;

    ToolRules(boolean needsStrict, boolean anyType) {
        this.needsStrict = needsStrict;
        this.anyType = anyType;
    }

    ArrayNode read(Fields fields) {
        ArrayNode tools = Json.array();
        List<ObjectNode> given = fields.objects("tools", Integer.MAX_VALUE, this::tool);
        if (given != null) {
            tools.addAll(given);
        }
        return tools;
    }

    private ObjectNode tool(Fields tool) {
        String type = tool.requiredText("type");
        if (!anyType && !TYPES.contains(type) && !type.startsWith("web_search")) {
            throw Refusals.value(tool.path("type"), type, TYPES);
        }
        ObjectNode echo = ((ObjectNode) tool.tree()).deepCopy();
        switch (type) {
            case "function" -> function(tool, echo);
            case "file_search" -> fileSearch(tool);
            case "code_interpreter" -> container(tool);
            case "mcp" -> remote(tool, echo);
            default -> {
                // Passed on as it is.
            }
        }
        return echo;
    }

    private void function(Fields tool, ObjectNode echo) {
        String name = tool.requiredText("name");
        tool.text("description");
        if (tool.isAway("parameters")) {
            throw Refusals.missing(tool.path("parameters"));
        }
        if (needsStrict && tool.isAway("strict")) {
            throw Refusals.missing(tool.path("strict"));
        }
        Fields parameters = tool.object("parameters");
        Boolean strict = tool.flag("strict");
        if (Boolean.TRUE.equals(strict) && parameters != null) {
            StrictSchemas.check("function", name, tool.path("parameters"), parameters.tree());
        } else if (strict == null) {
            echo.put("strict", true);
            if (parameters != null) {
                echo.set("parameters", StrictSchemas.rewritten(parameters.tree()));
            }
        }
        if (!echo.has("description")) {
            echo.putNull("description");
        }
    }

    private static void fileSearch(Fields tool) {
        tool.require("vector_store_ids", JsonKind.ARRAY);
        if (tool.texts("vector_store_ids", Integer.MAX_VALUE).isEmpty()) {
            throw Refusals.empty(tool.path("vector_store_ids"));
        }
        tool.integer("max_num_results", 1, MOST_RESULTS);
    }

    private static void container(Fields tool) {
        tool.require("container", JsonKind.OBJECT);
        JsonNode container = tool.get("container");
        if (container != null && !container.isString()) {
            tool.requiredObject("container").requiredText("type");
        }
    }

    /** What opens the remote server is not shown to whoever reads the response. */
    private static void remote(Fields tool, ObjectNode echo) {
        tool.requiredText("server_label");
        if (ADDRESSES.stream().allMatch(tool::isAway)) {
            throw Refusals.missing(tool.path("server_url"));
        }
        echo.remove("authorization");
        if (echo.has("headers")) {
            echo.putNull("headers");
        }
        if (!echo.has("require_approval")) {
            echo.put("require_approval", "always");
        }
    }
}
