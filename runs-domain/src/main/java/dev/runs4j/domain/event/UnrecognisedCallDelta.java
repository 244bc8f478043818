package dev.runs4j.domain.event;

import dev.runs4j.domain.JsonText;
import java.util.Objects;

/**
 * An addition to a tool call of a kind that this version does not model; written back as it came. The calls that Azure AI Foundry Agent Service
 * has beyond the official schema, those of MCP servers and of connected agents included, are of this kind while they are streamed, since it is
 * not documented how they grow; the whole step, which comes at the end, has them as they are.
 *
 * @param index position in the step's tool calls; {@link IndexedDelta#NO_INDEX} where the server named none
 * @param id the call's id; empty where this delta does not tell it
 * @param type the kind on the wire; empty where none was named
 * @param json the whole entry, its index included
 */
public record UnrecognisedCallDelta(int index, String id, String type, JsonText json) implements ToolCallDelta {

    /** Refuses null. */
    public UnrecognisedCallDelta {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(json, "json");
    }
}
