package dev.runs4j.emulator.responses;

import java.util.HashMap;
import java.util.Map;

/** Ids in the order in which things are made, counted for each prefix. Guarded by the service's lock. */
final class Ids {

    private static final int DIGITS = 4;
    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("message", "msg"),
            Map.entry("function_call", "fc"),
            Map.entry("function_call_output", "fco"),
            Map.entry("reasoning", "rs"),
            Map.entry("file_search_call", "fs"),
            Map.entry("code_interpreter_call", "ci"),
            Map.entry("web_search_call", "ws"),
            Map.entry("image_generation_call", "ig"),
            Map.entry("mcp_call", "mcp"),
            Map.entry("mcp_list_tools", "mcpl"),
            Map.entry("mcp_approval_request", "mcpr"),
            Map.entry("mcp_approval_response", "mcpa"),
            Map.entry("custom_tool_call", "ctc"),
            Map.entry("custom_tool_call_output", "ctco"));

    private final Map<String, Integer> counters = new HashMap<>();

    String next(String prefix) {
        String number = String.valueOf(counters.merge(prefix, 1, Integer::sum));
        return prefix + "_" + "0".repeat(Math.max(0, DIGITS - number.length())) + number;
    }

    String ofItem(String type) {
        return next(PREFIXES.getOrDefault(type, "item"));
    }
}
