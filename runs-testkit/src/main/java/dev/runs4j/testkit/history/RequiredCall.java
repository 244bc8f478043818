package dev.runs4j.testkit.history;

import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.domain.tool.McpCall;
import dev.runs4j.domain.tool.ToolCall;
import java.util.Objects;

/**
 * A call that a run asked its caller for. {@link #toString()} shows name and id only. Immutable.
 *
 * @param id the call's id
 * @param name the name of the function or remote tool; the wire's name of the kind for other calls
 * @param arguments as the model wrote them, usually JSON text; empty for calls of other kinds
 */
public record RequiredCall(String id, String name, String arguments) {

    /** Refuses null. */
    public RequiredCall {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(arguments, "arguments");
    }

    /** Takes from a call what a test looks at. */
    public static RequiredCall of(ToolCall call) {
        if (call instanceof FunctionCall function) {
            return new RequiredCall(function.id(), function.name(), function.arguments());
        }
        if (call instanceof McpCall remote) {
            return new RequiredCall(remote.id(), remote.name(), remote.arguments());
        }
        return new RequiredCall(call.id(), call.type(), "");
    }

    @Override
    public String toString() {
        return "RequiredCall[" + name + " " + id + "]";
    }
}
