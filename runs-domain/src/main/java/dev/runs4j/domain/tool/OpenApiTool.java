package dev.runs4j.domain.tool;

import dev.runs4j.domain.Extras;
import java.util.Objects;

/**
 * Calls a web service by its OpenAPI description (Azure AI Foundry Agent Service REST description, api-version v1).
 *
 * @param openapi the service
 * @param extras unmodelled members beside {@code openapi}
 */
public record OpenApiTool(OpenApiSpec openapi, Extras extras) implements ToolDefinition {

    /** The kind on the wire. */
    public static final String TYPE = "openapi";

    /** Refuses null. */
    public OpenApiTool {
        Objects.requireNonNull(openapi, "openapi");
        Objects.requireNonNull(extras, "extras");
    }

    /** Makes the tool. */
    public static OpenApiTool of(OpenApiSpec openapi) {
        return new OpenApiTool(openapi, Extras.NONE);
    }

    @Override
    public String type() {
        return TYPE;
    }
}
