package dev.runs4j.emulator.responses;

import dev.runs4j.emulator.internal.error.Refusals;
import dev.runs4j.emulator.internal.request.Fields;
import dev.runs4j.emulator.internal.request.JsonKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the items that clients send. */
final class ItemReader {

    private static final int MOST = 20;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]+");
    private static final Map<String, String> PREFIXES =
            Map.of("message", "msg", "function_call", "fc", "reasoning", "rs");
    private static final Set<String> OTHERS = Set.of(
            "file_search_call",
            "code_interpreter_call",
            "web_search_call",
            "image_generation_call",
            "computer_call",
            "computer_call_output",
            "local_shell_call",
            "local_shell_call_output",
            "shell_call",
            "shell_call_output",
            "apply_patch_call",
            "apply_patch_call_output",
            "custom_tool_call",
            "custom_tool_call_output",
            "tool_search_call",
            "tool_search_output",
            "mcp_list_tools",
            "mcp_call",
            "mcp_approval_request",
            "program",
            "program_output",
            "additional_tools",
            "compaction",
            "item_reference");
    private static final List<String> SHOWN =
            List.of("message", "function_call", "function_call_output", "reasoning", "mcp_approval_response");

    private final MessageReader messages;

    ItemReader(boolean needsAnnotations) {
        this.messages = new MessageReader(needsAnnotations);
    }

    /** {@return the items of a request's input; a text is a message of the user} */
    List<ObjectNode> input(Fields fields, boolean needed) {
        JsonNode input = fields.get("input");
        if (input == null) {
            if (needed) {
                throw Refusals.missing("input");
            }
            return List.of();
        }
        return input.isString()
                ? List.of(MessageReader.ofUser(input.stringValue()))
                : items(fields, "input", Integer.MAX_VALUE);
    }

    /** {@return the items of a conversation, of which there may be twenty in one request} */
    List<ObjectNode> list(Fields fields, String name) {
        return items(fields, name, MOST);
    }

    private List<ObjectNode> items(Fields fields, String name, int most) {
        List<ObjectNode> items = fields.objects(name, most, this::item);
        return items == null ? List.of() : items;
    }

    private ObjectNode item(Fields item) {
        String type = item.isAway("type") && !item.isAway("role") ? "message" : item.requiredText("type");
        id(item, PREFIXES.getOrDefault(type, ""));
        ObjectNode copy = ((ObjectNode) item.tree()).deepCopy();
        switch (type) {
            case "message" -> copy = messages.read(item);
            case "function_call" -> call(item, copy);
            case "function_call_output" -> output(item, copy);
            case "reasoning" -> item.require("summary", JsonKind.ARRAY);
            case "mcp_approval_response" -> {
                item.requiredText("approval_request_id");
                item.require("approve", JsonKind.FLAG).flag("approve");
            }
            default -> {
                if (!OTHERS.contains(type)) {
                    throw Refusals.value(item.path("type"), type, SHOWN);
                }
            }
        }
        return copy;
    }

    private static void id(Fields item, String prefix) {
        String id = item.text("id");
        if (id == null) {
            return;
        }
        if (!ID.matcher(id).matches()) {
            throw Errors.invalid(
                    "Invalid '" + item.path("id") + "': '" + id
                            + "'. Expected an ID that contains letters, numbers, underscores, or dashes, but this "
                            + "value contained additional characters.",
                    item.path("id"),
                    "invalid_value");
        }
        if (!id.startsWith(prefix)) {
            throw Errors.invalid(
                    "Invalid '" + item.path("id") + "': '" + id + "'. Expected an ID that begins with '" + prefix
                            + "'.",
                    item.path("id"),
                    "invalid_id_prefix");
        }
    }

    private static void call(Fields item, ObjectNode copy) {
        item.requiredText("call_id");
        item.requiredText("name");
        item.requiredText("arguments");
        if (!copy.has("status")) {
            copy.put("status", "completed");
        }
    }

    private static void output(Fields item, ObjectNode copy) {
        item.requiredText("call_id");
        item.require("output", JsonKind.STRING);
        JsonNode output = copy.path("output");
        if (!output.isString() && !output.isArray()) {
            throw Refusals.type(item.path("output"), JsonKind.STRING, JsonKind.of(output));
        }
        if (!copy.has("status")) {
            copy.put("status", "completed");
        }
    }
}
