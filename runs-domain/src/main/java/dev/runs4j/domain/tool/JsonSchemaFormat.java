package dev.runs4j.domain.tool;

import dev.runs4j.domain.Extras;
import java.util.Objects;

/**
 * JSON that follows a schema.
 *
 * @param jsonSchema the schema and its name
 * @param extras unmodelled members beside {@code json_schema}
 */
public record JsonSchemaFormat(JsonSchemaSpec jsonSchema, Extras extras) implements ResponseFormat {

    /** The kind on the wire. */
    public static final String TYPE = "json_schema";

    /** Refuses null. */
    public JsonSchemaFormat {
        Objects.requireNonNull(jsonSchema, "jsonSchema");
        Objects.requireNonNull(extras, "extras");
    }
}
