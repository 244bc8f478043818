package dev.runs4j.domain.tool;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Looks things up in SharePoint (Azure AI Foundry Agent Service REST description, api-version
 * 2025-05-15-preview). Its calls in steps are {@link UnrecognisedToolCall}s, whole.
 *
 * @param connections to a site, at most one there, each one JSON object, as it is on the wire
 * @param innerExtras unmodelled members inside {@code sharepoint_grounding}
 * @param extras unmodelled members beside {@code sharepoint_grounding}
 */
public record SharePointTool(List<JsonText> connections, Extras innerExtras, Extras extras) implements ToolDefinition {

    /** The kind on the wire. */
    public static final String TYPE = "sharepoint_grounding";

    /** Copies the list. */
    public SharePointTool {
        connections = List.copyOf(connections);
        Objects.requireNonNull(innerExtras, "innerExtras");
        Objects.requireNonNull(extras, "extras");
    }

    /** Makes the tool with these connections, each one JSON object. */
    public static SharePointTool of(JsonText... connections) {
        return new SharePointTool(Arrays.asList(connections), Extras.NONE, Extras.NONE);
    }

    @Override
    public String type() {
        return TYPE;
    }
}
