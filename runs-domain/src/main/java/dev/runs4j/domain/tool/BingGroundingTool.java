package dev.runs4j.domain.tool;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Looks things up by Bing (Azure AI Foundry Agent Service REST description, api-version v1).
 *
 * @param searchConfigurations how to search, each one JSON object, as it is on the wire
 * @param innerExtras unmodelled members inside {@code bing_grounding}
 * @param extras unmodelled members beside {@code bing_grounding}
 */
public record BingGroundingTool(List<JsonText> searchConfigurations, Extras innerExtras, Extras extras)
        implements ToolDefinition {

    /** The kind on the wire. */
    public static final String TYPE = "bing_grounding";

    /** Copies the list. */
    public BingGroundingTool {
        searchConfigurations = List.copyOf(searchConfigurations);
        Objects.requireNonNull(innerExtras, "innerExtras");
        Objects.requireNonNull(extras, "extras");
    }

    /** Makes the tool with these configurations, each one JSON object. */
    public static BingGroundingTool of(JsonText... searchConfigurations) {
        return new BingGroundingTool(Arrays.asList(searchConfigurations), Extras.NONE, Extras.NONE);
    }

    @Override
    public String type() {
        return TYPE;
    }
}
