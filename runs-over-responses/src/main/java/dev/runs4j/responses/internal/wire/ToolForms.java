package dev.runs4j.responses.internal.wire;

import dev.runs4j.domain.tool.ToolDefinition;
import dev.runs4j.domain.tool.ToolResources;
import dev.runs4j.json.JsonType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tools in the form of the Responses API: flat, and with what they may use in themselves. By the official OpenAI schema 2.3.0. */
final class ToolForms {

    /** Kinds of tools of Azure that have no successor there. */
    private static final Set<String> WITHOUT_SUCCESSOR = Set.of("connected_agent", "deep_research", "azure_function");

    private ToolForms() {}

    /** {@return the first kind of tool that the API has nothing for; empty where it has something for each} */
    static Optional<String> unsupported(List<ToolDefinition> tools) {
        return tools.stream()
                .map(ToolDefinition::type)
                .filter(WITHOUT_SUCCESSOR::contains)
                .findFirst();
    }

    static void write(ArrayNode into, List<ToolDefinition> tools, Optional<ToolResources> resources) {
        ObjectNode may =
                resources.map(all -> Trees.sent(JsonType.TOOL_RESOURCES, all)).orElseGet(Trees::object);
        for (ToolDefinition tool : tools) {
            ObjectNode form = Trees.sent(JsonType.TOOL, tool);
            switch (tool.type()) {
                case "function" -> into.add(function(form));
                case "file_search" -> fileSearch(into, form, may.path("file_search"));
                case "code_interpreter" -> into.add(codeInterpreter(form, may.path("code_interpreter")));
                case "mcp" -> into.add(mcp(form, may.path("mcp")));
                default -> into.add(form);
            }
        }
    }

    /** Both members are always there: a schema whose {@code strict} is left out is made strict by the server, with every parameter a must. */
    private static ObjectNode function(ObjectNode form) {
        Trees.lift(form, "function");
        if (!form.path("parameters").isObject()) {
            form.putObject("parameters").put("type", "object").putObject("properties");
        }
        if (!form.path("strict").isBoolean()) {
            form.put("strict", false);
        }
        return form;
    }

    /** A search without a store is refused by the server, and would find nothing: it is left out. */
    private static void fileSearch(ArrayNode into, ObjectNode form, JsonNode may) {
        Trees.lift(form, "file_search");
        if (!may.path("vector_store_ids").isEmpty()) {
            form.set("vector_store_ids", may.path("vector_store_ids"));
            into.add(form);
        }
    }

    private static ObjectNode codeInterpreter(ObjectNode form, JsonNode may) {
        ObjectNode container = form.putObject("container").put("type", "auto");
        if (!may.path("file_ids").isEmpty()) {
            container.set("file_ids", may.path("file_ids"));
        }
        return form;
    }

    private static ObjectNode mcp(ObjectNode form, JsonNode may) {
        for (JsonNode server : may) {
            if (Trees.string(server, "server_label").equals(Trees.string(form, "server_label"))) {
                server.properties().forEach(member -> form.set(member.getKey(), member.getValue()));
            }
        }
        return form;
    }
}
