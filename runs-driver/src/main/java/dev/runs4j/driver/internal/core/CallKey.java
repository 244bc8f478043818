package dev.runs4j.driver.internal.core;

import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.domain.tool.McpCall;
import dev.runs4j.domain.tool.ToolCall;

/** What makes two sightings of a call the same call: servers may show it with other unmodelled members the second time. */
record CallKey(String id, String type, String server, String name, String arguments) {

    static CallKey of(ToolCall call) {
        if (call instanceof FunctionCall function) {
            return new CallKey(call.id(), call.type(), "", function.name(), function.arguments());
        }
        if (call instanceof McpCall mcp) {
            return new CallKey(call.id(), call.type(), mcp.serverLabel().orElse(""), mcp.name(), mcp.arguments());
        }
        return new CallKey(call.id(), call.type(), "", "", "");
    }

    /** {@return the id and the kind; arguments are the model's words} */
    @Override
    public String toString() {
        return type + " " + id;
    }
}
