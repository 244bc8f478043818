package dev.runs4j.domain.tool;

import dev.runs4j.domain.Extras;
import java.util.Objects;

/**
 * A call of one of the caller's functions.
 *
 * @param id answers carry it
 * @param function name, arguments and, in a step, the output
 * @param extras unmodelled members beside {@code function}
 */
public record FunctionCall(String id, CalledFunction function, Extras extras) implements ToolCall {

    /** The kind on the wire. */
    public static final String TYPE = "function";

    /** Refuses null. */
    public FunctionCall {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(function, "function");
        Objects.requireNonNull(extras, "extras");
    }

    /** Makes a pending call. */
    public static FunctionCall of(String id, String name, String arguments) {
        return new FunctionCall(id, CalledFunction.of(name, arguments), Extras.NONE);
    }

    @Override
    public String type() {
        return TYPE;
    }

    /** {@return the function's name} */
    public String name() {
        return function.name();
    }

    /** {@return what the model wrote as arguments; see {@link CalledFunction#arguments()}} */
    public String arguments() {
        return function.arguments();
    }

    /** Records the output. */
    public FunctionCall withOutput(String output) {
        return new FunctionCall(id, function.withOutput(output), extras);
    }

    @Override
    public String toString() {
        return "FunctionCall[" + id + " " + name() + "]";
    }
}
