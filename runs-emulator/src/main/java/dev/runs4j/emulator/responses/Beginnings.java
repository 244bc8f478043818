package dev.runs4j.emulator.responses;

import tools.jackson.databind.node.ObjectNode;

/** Items as they are at their beginning: who they are, and nothing in them yet. */
final class Beginnings {

    private Beginnings() {}

    static ObjectNode of(ObjectNode item) {
        ObjectNode begun = item.deepCopy();
        if (begun.has("status")) {
            begun.put("status", "in_progress");
        }
        switch (Json.text(item, "type")) {
            case "message" -> begun.putArray("content");
            case "function_call", "mcp_call" -> begun.put("arguments", "");
            case "reasoning" -> reasoning(begun);
            case "code_interpreter_call" -> begun.put("code", "").putArray("outputs");
            case "file_search_call" -> begun.putArray("queries");
            case "custom_tool_call" -> begun.put("input", "");
            default -> {
                // It comes in one piece.
            }
        }
        return begun;
    }

    private static void reasoning(ObjectNode begun) {
        begun.putArray("summary");
        if (begun.has("content")) {
            begun.putArray("content");
        }
    }
}
