package dev.runs4j.domain.tool;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Looks things up by Bing on a choice of sites (Azure AI Foundry Agent Service REST description, api-version
 * 2025-05-15-preview). Its calls in steps are {@link UnrecognisedToolCall}s, whole.
 *
 * @param searchConfigurations where and how to search, each one JSON object, as it is on the wire
 * @param innerExtras unmodelled members inside {@code bing_custom_search}
 * @param extras unmodelled members beside {@code bing_custom_search}
 */
public record BingCustomSearchTool(List<JsonText> searchConfigurations, Extras innerExtras, Extras extras)
        implements ToolDefinition {

    /** The kind on the wire. */
    public static final String TYPE = "bing_custom_search";

    /** Copies the list. */
    public BingCustomSearchTool {
        searchConfigurations = List.copyOf(searchConfigurations);
        Objects.requireNonNull(innerExtras, "innerExtras");
        Objects.requireNonNull(extras, "extras");
    }

    /** Makes the tool with these configurations, each one JSON object. */
    public static BingCustomSearchTool of(JsonText... searchConfigurations) {
        return new BingCustomSearchTool(Arrays.asList(searchConfigurations), Extras.NONE, Extras.NONE);
    }

    @Override
    public String type() {
        return TYPE;
    }
}
