package dev.runs4j.json.schema;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** The named schemas of the official description, read once, with its marks for null turned into what they mean. */
final class OfficialSchemas {

    private static final String ADDRESS = "https://schema.test/openapi.json";

    private final JsonNode document;
    private final int turned;
    private final SchemaRegistry registry;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    private OfficialSchemas(JsonNode description) {
        NullableMarks marks = new NullableMarks();
        this.document = marks.turn(description);
        this.turned = marks.turned();
        this.registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(ADDRESS, document.toString())));
    }

    /** Loads the description; aborts the test where it is not at hand. */
    static OfficialSchemas load() {
        return new OfficialSchemas(SchemaFile.read());
    }

    JsonNode document() {
        return document;
    }

    int turnedMarks() {
        return turned;
    }

    /** What is wrong with a body; empty where it satisfies the schema. */
    List<String> faults(String schema, String json) {
        return schema(schema).validate(json, InputFormat.JSON).stream()
                .map(error -> error.toString())
                .toList();
    }

    /** The members that a schema wants. */
    List<String> required(String schema) {
        return document.at("/components/schemas/" + schema + "/required")
                .valueStream()
                .map(JsonNode::stringValue)
                .toList();
    }

    private Schema schema(String name) {
        return schemas.computeIfAbsent(
                name, key -> registry.getSchema(SchemaLocation.of(ADDRESS + "#/components/schemas/" + key)));
    }
}
