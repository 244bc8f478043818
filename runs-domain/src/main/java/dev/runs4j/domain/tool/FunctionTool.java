package dev.runs4j.domain.tool;

import dev.runs4j.domain.Extras;
import java.util.Objects;

/**
 * A function of the caller: the model asks, the run waits, the caller answers.
 *
 * @param function name, description and schema
 * @param extras unmodelled members beside {@code function}
 */
public record FunctionTool(FunctionSpec function, Extras extras) implements ToolDefinition {

    /** The kind on the wire. */
    public static final String TYPE = "function";

    /** Refuses null. */
    public FunctionTool {
        Objects.requireNonNull(function, "function");
        Objects.requireNonNull(extras, "extras");
    }

    /** Makes a tool without extras. */
    public static FunctionTool of(FunctionSpec function) {
        return new FunctionTool(function, Extras.NONE);
    }

    @Override
    public String type() {
        return TYPE;
    }

    /** {@return the function's name} */
    public String name() {
        return function.name();
    }

    @Override
    public String toString() {
        return "FunctionTool[" + name() + "]";
    }
}
