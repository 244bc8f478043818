package dev.runs4j.emulator.responses;

import dev.runs4j.emulator.internal.error.Refusals;
import dev.runs4j.emulator.internal.request.Fields;
import dev.runs4j.emulator.internal.request.JsonKind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.StringNode;

/** What the choice of tools may be. */
final class ChoiceRules {

    private static final String NAME = "tool_choice";
    private static final List<String> MODES = List.of("none", "auto", "required");

    private ChoiceRules() {}

    /** {@return the choice as it is echoed; {@code auto} where there is none} */
    static JsonNode read(Fields fields, ArrayNode tools) {
        JsonNode choice = fields.get(NAME);
        if (choice == null) {
            return StringNode.valueOf("auto");
        }
        if (choice.isString()) {
            fields.word(NAME, MODES);
            if (choice.stringValue().equals("required") && tools.isEmpty()) {
                throw Errors.invalid("Tool choice 'required' must be specified with 'tools' parameter.", NAME, null);
            }
            return choice;
        }
        Fields object = fields.requiredObject(NAME);
        check(object, object.requiredText("type"), tools);
        return choice;
    }

    private static void check(Fields choice, String type, ArrayNode tools) {
        switch (type) {
            case "function", "custom" -> {
                String name = choice.requiredText("name");
                require(tools, type, "name", name);
            }
            case "mcp" -> require(tools, type, "server_label", choice.requiredText("server_label"));
            case "allowed_tools" -> {
                choice.require("mode", JsonKind.STRING).word("mode", List.of("auto", "required"));
                choice.require("tools", JsonKind.ARRAY);
                if (choice.tree().path("tools").isEmpty()) {
                    throw Refusals.empty(choice.path("tools"));
                }
            }
            default -> require(tools, type, null, type);
        }
    }

    private static void require(ArrayNode tools, String type, @Nullable String member, String wanted) {
        for (JsonNode tool : tools) {
            boolean same = Json.text(tool, "type").equals(type);
            if (same && (member == null || Json.text(tool, member).equals(wanted))) {
                return;
            }
        }
        throw Errors.invalid("Tool choice '" + wanted + "' not found in 'tools' parameter.", NAME, null);
    }
}
