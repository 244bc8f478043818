package dev.runs4j.domain.tool;

import dev.runs4j.domain.Extras;
import java.util.Objects;

/**
 * Hands a task to another agent of the same project, which works on it in a run of its own (Azure AI Foundry Agent Service REST
 * description, api-version v1). {@link #toString()} leaves the description out.
 *
 * @param id the other agent; empty where the server told none
 * @param name the name by which the model calls it; empty where the server told none
 * @param description tells the model when to call it; empty where the server told none
 * @param innerExtras unmodelled members inside {@code connected_agent}
 * @param extras unmodelled members beside {@code connected_agent}
 */
public record ConnectedAgentTool(String id, String name, String description, Extras innerExtras, Extras extras)
        implements ToolDefinition {

    /** The kind on the wire. */
    public static final String TYPE = "connected_agent";

    /** Refuses null. */
    public ConnectedAgentTool {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(innerExtras, "innerExtras");
        Objects.requireNonNull(extras, "extras");
    }

    /**
     * Makes the tool.
     *
     * @param id the other agent
     * @param name the name by which the model calls it
     * @param description tells the model when to call it
     * @return the tool
     */
    public static ConnectedAgentTool of(String id, String name, String description) {
        return new ConnectedAgentTool(id, name, description, Extras.NONE, Extras.NONE);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String toString() {
        return "ConnectedAgentTool[" + id + " " + name + "]";
    }
}
