package dev.runs4j.json.internal.write;

import static dev.runs4j.json.internal.write.Values.FLAG;
import static dev.runs4j.json.internal.write.Values.OPAQUE;
import static dev.runs4j.json.internal.write.Values.TEXT;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.tool.JsonSchemaFormat;
import dev.runs4j.domain.tool.JsonSchemaSpec;
import dev.runs4j.domain.tool.ResponseFormat;

/** The form that an answer must have. */
public final class ResponseFormatWriter {

    private ResponseFormatWriter() {}

    /** Writes a format. */
    public static void write(JsonOut out, ResponseFormat format) {
        if (format instanceof ResponseFormat.Mode mode) {
            out.text(mode.text());
        } else if (format instanceof ResponseFormat.Text text) {
            plain(out, "text", text.extras());
        } else if (format instanceof ResponseFormat.JsonObject object) {
            plain(out, "json_object", object.extras());
        } else if (format instanceof JsonSchemaFormat schema) {
            out.begin(schema.extras());
            out.put("type", JsonSchemaFormat.TYPE, TEXT);
            out.put("json_schema", schema.jsonSchema(), ResponseFormatWriter::schema);
            out.end();
        } else if (format instanceof ResponseFormat.Unrecognised unrecognised) {
            out.opaque(unrecognised.json());
        }
    }

    private static void plain(JsonOut out, String type, Extras extras) {
        out.begin(extras);
        out.put("type", type, TEXT);
        out.end();
    }

    private static void schema(JsonOut out, JsonSchemaSpec schema) {
        out.begin(schema.extras());
        out.put("name", schema.name(), TEXT);
        out.put("description", schema.description(), TEXT);
        out.put("schema", schema.schema(), OPAQUE);
        out.put("strict", schema.strict(), FLAG);
        out.end();
    }
}
