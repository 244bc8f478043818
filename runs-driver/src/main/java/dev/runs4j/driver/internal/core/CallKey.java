package dev.runs4j.driver.internal.core;

import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.domain.tool.McpCall;
import dev.runs4j.domain.tool.ToolCall;

/** What makes two sightings of a call the same call: servers may show it with other unmodelled members the second time. */
record CallKey(String id, String type, String server, String name, String arguments) {

    static CallKey of(ToolCall call) {
        if (call instanceof FunctionCall function) {
            return new CallKey(call.id(), call.type(), "", function.name(), packed(function.arguments()));
        }
        if (call instanceof McpCall mcp) {
            return new CallKey(
                    call.id(), call.type(), mcp.serverLabel().orElse(""), mcp.name(), packed(mcp.arguments()));
        }
        return new CallKey(call.id(), call.type(), "", "", "");
    }

    boolean isSameTool(CallKey other) {
        return id.equals(other.id) && type.equals(other.type) && server.equals(other.server) && name.equals(other.name);
    }

    /** {@return the text without blanks between JSON's own signs} A server that writes the same arguments anew may set them otherwise. */
    private static String packed(String arguments) {
        StringBuilder packed = new StringBuilder(arguments.length());
        boolean quoted = false;
        for (int i = 0; i < arguments.length(); i++) {
            char sign = arguments.charAt(i);
            if (quoted && sign == '\\' && i + 1 < arguments.length()) {
                packed.append(sign).append(arguments.charAt(++i));
                continue;
            }
            quoted = (sign == '"') != quoted;
            if (quoted || " \t\r\n".indexOf(sign) < 0) {
                packed.append(sign);
            }
        }
        return packed.toString();
    }

    /** {@return the id and the kind; arguments are the model's words} */
    @Override
    public String toString() {
        return type + " " + id;
    }
}
