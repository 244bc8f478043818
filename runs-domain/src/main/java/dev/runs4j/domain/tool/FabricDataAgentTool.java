package dev.runs4j.domain.tool;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Asks a data agent of Microsoft Fabric (Azure AI Foundry Agent Service REST description, api-version
 * 2025-05-15-preview). Its calls in steps are {@link UnrecognisedToolCall}s, whole.
 *
 * @param connections to the data agent, at most one there, each one JSON object, as it is on the wire
 * @param innerExtras unmodelled members inside {@code fabric_dataagent}
 * @param extras unmodelled members beside {@code fabric_dataagent}
 */
public record FabricDataAgentTool(List<JsonText> connections, Extras innerExtras, Extras extras)
        implements ToolDefinition {

    /** The kind on the wire. */
    public static final String TYPE = "fabric_dataagent";

    /** Copies the list. */
    public FabricDataAgentTool {
        connections = List.copyOf(connections);
        Objects.requireNonNull(innerExtras, "innerExtras");
        Objects.requireNonNull(extras, "extras");
    }

    /** Makes the tool with these connections, each one JSON object. */
    public static FabricDataAgentTool of(JsonText... connections) {
        return new FabricDataAgentTool(Arrays.asList(connections), Extras.NONE, Extras.NONE);
    }

    @Override
    public String type() {
        return TYPE;
    }
}
