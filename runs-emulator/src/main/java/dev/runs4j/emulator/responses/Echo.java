package dev.runs4j.emulator.responses;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** What a response repeats of its request, in the order of the official description. */
final class Echo {

    private static final List<String> AS_GIVEN = List.of(
            "max_output_tokens",
            "max_tool_calls",
            "prompt",
            "prompt_cache_key",
            "prompt_cache_options",
            "prompt_cache_retention",
            "moderation",
            "context_management",
            "safety_identifier",
            "user",
            "agent_reference");

    private Echo() {}

    static ObjectNode of(String id, CreateRequest request, Instant created) {
        ObjectNode echo = Json.object().put("id", id).put("object", "response");
        Json.seconds(echo, "created_at", created);
        echo.put("status", "queued").put("background", request.background());
        echo.putNull("completed_at").putNull("error").putNull("incomplete_details");
        echo.put("instructions", request.instructions());
        echo.put("model", request.model());
        echo.putArray("output");
        flag(echo, request, "parallel_tool_calls");
        echo.put("previous_response_id", request.previous());
        if (request.conversation() == null) {
            echo.putNull("conversation");
        } else {
            echo.putObject("conversation").put("id", request.conversation());
        }
        or(echo, request, "reasoning", reasoning());
        or(echo, request, "service_tier", StringNode.valueOf("default"));
        echo.put("store", request.store());
        or(echo, request, "temperature", DoubleNode.valueOf(1.0));
        text(echo, request);
        echo.set("tool_choice", request.toolChoice());
        echo.set("tools", request.tools());
        or(echo, request, "top_logprobs", IntNode.valueOf(0));
        or(echo, request, "top_p", DoubleNode.valueOf(1.0));
        or(echo, request, "truncation", StringNode.valueOf("disabled"));
        echo.putNull("usage");
        ObjectNode metadata = echo.putObject("metadata");
        JsonNode given = request.body().path("metadata");
        if (given.isObject()) {
            metadata.setAll((ObjectNode) given);
        }
        for (String name : AS_GIVEN) {
            JsonNode value = request.body().get(name);
            if (value != null) {
                echo.set(name, value);
            } else if (name.startsWith("max_")) {
                echo.putNull(name);
            }
        }
        return echo;
    }

    private static ObjectNode reasoning() {
        return Json.object().putNull("effort").putNull("summary");
    }

    private static void text(ObjectNode echo, CreateRequest request) {
        ObjectNode text = echo.putObject("text");
        JsonNode given = request.body().path("text");
        if (given.isObject()) {
            text.setAll((ObjectNode) given);
        }
        if (!text.has("format")) {
            text.putObject("format").put("type", "text");
        }
        if (text.path("format").path("type").asString("").equals("json_schema")
                && !text.path("format").has("strict")) {
            ObjectNode format = (ObjectNode) text.path("format").deepCopy();
            text.set("format", format.put("strict", false));
        }
    }

    private static void flag(ObjectNode echo, CreateRequest request, String name) {
        JsonNode given = request.body().path(name);
        echo.put(name, !given.isBoolean() || given.booleanValue());
    }

    private static void or(ObjectNode echo, CreateRequest request, String name, JsonNode usual) {
        JsonNode given = request.body().get(name);
        echo.set(name, given == null || given.isNull() ? usual : given);
    }
}
