package dev.runs4j.domain.tool;

import dev.runs4j.domain.Extras;
import java.util.Objects;

/**
 * Runs code on the server.
 *
 * @param extras unmodelled members
 */
public record CodeInterpreterTool(Extras extras) implements ToolDefinition {

    /** The kind on the wire. */
    public static final String TYPE = "code_interpreter";

    /** The tool without extras. */
    public static final CodeInterpreterTool PLAIN = new CodeInterpreterTool(Extras.NONE);

    /** Refuses null. */
    public CodeInterpreterTool {
        Objects.requireNonNull(extras, "extras");
    }

    @Override
    public String type() {
        return TYPE;
    }
}
