package dev.runs4j.emulator.responses;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a stream tells of an item between its beginning and its end. The events have no numbers yet. */
final class ItemEvents {

    /** Tools that the server carries out, and the stages that it tells of. */
    private static final Map<String, List<String>> STAGES = Map.of(
            "file_search_call", List.of("in_progress", "searching", "completed"),
            "web_search_call", List.of("in_progress", "searching", "completed"),
            "image_generation_call", List.of("in_progress", "generating", "completed"),
            "mcp_list_tools", List.of("in_progress", "completed"));

    private final ObjectNode item;
    private final int index;
    private final List<ObjectNode> events = new ArrayList<>();

    private ItemEvents(ObjectNode item, int index) {
        this.item = item;
        this.index = index;
    }

    static List<ObjectNode> of(ObjectNode item, int index) {
        ItemEvents events = new ItemEvents(item, index);
        events.tell(Json.text(item, "type"));
        return events.events;
    }

    private void tell(String type) {
        switch (type) {
            case "message" -> message();
            case "function_call" -> function();
            case "reasoning" -> reasoning();
            case "code_interpreter_call" -> code();
            case "mcp_call" -> remote();
            case "custom_tool_call" -> custom();
            default -> STAGES.getOrDefault(type, List.of()).forEach(stage -> add(type + "." + stage));
        }
    }

    private ObjectNode add(String name) {
        ObjectNode event = Json.type("response." + name)
                .put("item_id", Json.text(item, "id"))
                .put("output_index", index);
        events.add(event);
        return event;
    }

    private void message() {
        int place = 0;
        for (JsonNode part : item.path("content")) {
            boolean refusal = Json.text(part, "type").equals("refusal");
            add("content_part.added").put("content_index", place).set("part", empty(refusal));
            if (refusal) {
                refusal(part, place);
            } else {
                text(part, place);
            }
            add("content_part.done").put("content_index", place).set("part", part.deepCopy());
            place++;
        }
    }

    private static ObjectNode empty(boolean refusal) {
        return refusal ? Json.type("refusal").put("refusal", "") : Parts.text("");
    }

    private void text(JsonNode part, int place) {
        String text = Json.text(part, "text");
        for (String piece : Parts.pieces(text)) {
            ObjectNode event =
                    add("output_text.delta").put("content_index", place).put("delta", piece);
            event.putArray("logprobs");
        }
        int annotations = 0;
        for (JsonNode annotation : part.path("annotations")) {
            ObjectNode event = add("output_text.annotation.added").put("content_index", place);
            event.put("annotation_index", annotations).set("annotation", annotation.deepCopy());
            annotations++;
        }
        ObjectNode done = add("output_text.done").put("content_index", place).put("text", text);
        done.putArray("logprobs");
    }

    private void refusal(JsonNode part, int place) {
        String text = Json.text(part, "refusal");
        for (String piece : Parts.pieces(text)) {
            add("refusal.delta").put("content_index", place).put("delta", piece);
        }
        add("refusal.done").put("content_index", place).put("refusal", text);
    }

    private void function() {
        deltas("function_call_arguments.delta", "arguments");
        add("function_call_arguments.done")
                .put("name", Json.text(item, "name"))
                .put("arguments", Json.text(item, "arguments"));
    }

    private void reasoning() {
        int place = 0;
        for (JsonNode part : item.path("summary")) {
            String text = Json.text(part, "text");
            add("reasoning_summary_part.added")
                    .put("summary_index", place)
                    .set("part", Json.type("summary_text").put("text", ""));
            for (String piece : Parts.pieces(text)) {
                add("reasoning_summary_text.delta").put("summary_index", place).put("delta", piece);
            }
            add("reasoning_summary_text.done").put("summary_index", place).put("text", text);
            add("reasoning_summary_part.done").put("summary_index", place).set("part", part.deepCopy());
            place++;
        }
        place = 0;
        for (JsonNode part : contents()) {
            String text = Json.text(part, "text");
            for (String piece : Parts.pieces(text)) {
                add("reasoning_text.delta").put("content_index", place).put("delta", piece);
            }
            add("reasoning_text.done").put("content_index", place).put("text", text);
            place++;
        }
    }

    private ArrayNode contents() {
        return item.path("content") instanceof ArrayNode parts ? parts : Json.array();
    }

    private void code() {
        add("code_interpreter_call.in_progress");
        deltas("code_interpreter_call_code.delta", "code");
        add("code_interpreter_call_code.done").put("code", Json.text(item, "code"));
        add("code_interpreter_call.interpreting");
        add("code_interpreter_call.completed");
    }

    private void remote() {
        add("mcp_call.in_progress");
        deltas("mcp_call_arguments.delta", "arguments");
        add("mcp_call_arguments.done").put("arguments", Json.text(item, "arguments"));
        add(item.path("error").isNull() || !item.has("error") ? "mcp_call.completed" : "mcp_call.failed");
    }

    private void custom() {
        deltas("custom_tool_call_input.delta", "input");
        add("custom_tool_call_input.done").put("input", Json.text(item, "input"));
    }

    private void deltas(String event, String member) {
        for (String piece : Parts.pieces(Json.text(item, member))) {
            add(event).put("delta", piece);
        }
    }
}
