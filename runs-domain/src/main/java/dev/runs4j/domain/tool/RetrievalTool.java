package dev.runs4j.domain.tool;

import dev.runs4j.domain.Extras;
import java.util.Objects;

/**
 * The name that file search had in version 1 of the protocol; found in stored data.
 *
 * @param extras unmodelled members
 */
public record RetrievalTool(Extras extras) implements ToolDefinition {

    /** The kind on the wire. */
    public static final String TYPE = "retrieval";

    /** Refuses null. */
    public RetrievalTool {
        Objects.requireNonNull(extras, "extras");
    }

    @Override
    public String type() {
        return TYPE;
    }
}
