package dev.runs4j.domain.tool;

import dev.runs4j.domain.Extras;
import java.util.Objects;

/**
 * Searches an index of Azure AI Search, which {@link ToolResources#azureAiSearch()} names (Azure AI Foundry Agent Service REST description,
 * api-version v1).
 *
 * @param extras unmodelled members
 */
public record AzureAiSearchTool(Extras extras) implements ToolDefinition {

    /** The kind on the wire. */
    public static final String TYPE = "azure_ai_search";

    /** The tool, which has no settings of its own. */
    public static final AzureAiSearchTool PLAIN = new AzureAiSearchTool(Extras.NONE);

    /** Refuses null. */
    public AzureAiSearchTool {
        Objects.requireNonNull(extras, "extras");
    }

    @Override
    public String type() {
        return TYPE;
    }
}
