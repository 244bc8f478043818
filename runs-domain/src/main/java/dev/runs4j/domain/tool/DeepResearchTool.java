package dev.runs4j.domain.tool;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Lets a model of its own research at length (Azure AI Foundry Agent Service REST description, api-version 2025-05-15-preview).
 *
 * @param model the deployment that researches; empty where the server told none
 * @param bingGroundingConnections by which it searches, each one JSON object, as it is on the wire
 * @param innerExtras unmodelled members inside {@code deep_research}
 * @param extras unmodelled members beside {@code deep_research}
 */
public record DeepResearchTool(String model, List<JsonText> bingGroundingConnections, Extras innerExtras, Extras extras)
        implements ToolDefinition {

    /** The kind on the wire. */
    public static final String TYPE = "deep_research";

    /** Copies the list. */
    public DeepResearchTool {
        Objects.requireNonNull(model, "model");
        bingGroundingConnections = List.copyOf(bingGroundingConnections);
        Objects.requireNonNull(innerExtras, "innerExtras");
        Objects.requireNonNull(extras, "extras");
    }

    /**
     * Makes the tool.
     *
     * @param model the deployment that researches
     * @param bingGroundingConnections by which it searches, each one JSON object
     * @return the tool
     */
    public static DeepResearchTool of(String model, JsonText... bingGroundingConnections) {
        return new DeepResearchTool(model, Arrays.asList(bingGroundingConnections), Extras.NONE, Extras.NONE);
    }

    @Override
    public String type() {
        return TYPE;
    }
}
