package dev.runs4j.domain.tool;

import dev.runs4j.domain.JsonText;
import java.util.Objects;

/**
 * A call of a kind that this version does not model; written back as it came. Of the tools that Azure AI Foundry Agent Service has beyond the
 * official schema, only the calls of MCP servers and of connected agents are modelled; those of {@code bing_grounding},
 * {@code sharepoint_grounding}, {@code browser_automation} and so on are of this kind.
 *
 * @param id the call's id; empty where the server sent none
 * @param type the kind on the wire; empty where none was named
 * @param json the whole call
 */
public record UnrecognisedToolCall(String id, String type, JsonText json) implements ToolCall {

    /** Refuses null. */
    public UnrecognisedToolCall {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(json, "json");
    }
}
