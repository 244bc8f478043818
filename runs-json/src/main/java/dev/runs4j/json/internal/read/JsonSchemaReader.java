package dev.runs4j.json.internal.read;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.tool.JsonSchemaSpec;
import org.jspecify.annotations.Nullable;

/** The schema that an answer must follow; a name that is missing reads as empty. */
final class JsonSchemaReader implements Members {

    private String schemaName = "";
    private @Nullable String description;
    private @Nullable JsonText schema;
    private @Nullable Boolean strict;

    private JsonSchemaReader() {}

    static JsonSchemaSpec read(JsonIn in) {
        JsonSchemaReader reader = new JsonSchemaReader();
        Extras extras = in.members(reader);
        return JsonSchemaSpec.named(reader.schemaName)
                .description(reader.description)
                .schema(reader.schema)
                .strict(reader.strict)
                .extras(extras)
                .build();
    }

    @Override
    public boolean member(String name, JsonIn in) {
        switch (name) {
            case "name" -> schemaName = in.textOr("");
            case "description" -> description = in.text();
            case "schema" -> schema = in.opaque();
            case "strict" -> strict = in.flag();
            default -> {
                return false;
            }
        }
        return true;
    }
}
