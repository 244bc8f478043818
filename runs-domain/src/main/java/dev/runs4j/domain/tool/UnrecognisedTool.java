package dev.runs4j.domain.tool;

import dev.runs4j.domain.JsonText;
import java.util.Objects;

/**
 * A tool of a kind that this version does not model, such as {@code computer_use}, whose members are not documented; kept whole and written
 * back, and sent, as it came.
 *
 * @param type the kind on the wire; empty where the server named none
 * @param json the whole tool
 */
public record UnrecognisedTool(String type, JsonText json) implements ToolDefinition {

    /** Refuses null. */
    public UnrecognisedTool {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(json, "json");
    }
}
