package dev.runs4j.domain.tool;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import java.util.List;
import java.util.Objects;

/**
 * The index that Azure AI Search looks into (Azure AI Foundry Agent Service REST description, api-version v1).
 *
 * @param indexes at most one, a JSON object, as it is on the wire
 * @param extras unmodelled members
 */
public record AzureAiSearchResources(List<JsonText> indexes, Extras extras) {

    /** Copies the list. */
    public AzureAiSearchResources {
        indexes = List.copyOf(indexes);
        Objects.requireNonNull(extras, "extras");
    }

    /** Makes resources of one index, a JSON object. */
    public static AzureAiSearchResources of(JsonText index) {
        return new AzureAiSearchResources(List.of(index), Extras.NONE);
    }
}
