package dev.runs4j.json.internal.read;

import dev.runs4j.domain.tool.JsonSchemaFormat;
import dev.runs4j.domain.tool.ResponseFormat;
import org.jspecify.annotations.Nullable;

/** The form that an answer must have: one word, or an object of a type. */
final class ResponseFormatReader {

    private ResponseFormatReader() {}

    static @Nullable ResponseFormat read(JsonIn in) {
        if (in.isNull()) {
            return null;
        }
        return in.isText() ? new ResponseFormat.Mode(in.textOr("")) : format(in);
    }

    private static ResponseFormat format(JsonIn in) {
        int mark = in.mark();
        ResponseFormat format = known(in.type(mark), in);
        return format == null ? new ResponseFormat.Unrecognised(in.whole(mark)) : format;
    }

    private static @Nullable ResponseFormat known(String type, JsonIn in) {
        return switch (type) {
            case "text" -> Envelope.plain(in, type, ResponseFormat.Text::new);
            case "json_object" -> Envelope.plain(in, type, ResponseFormat.JsonObject::new);
            case JsonSchemaFormat.TYPE ->
                Envelope.object(type, JsonSchemaReader::read).require(in, JsonSchemaFormat::new);
            default -> null;
        };
    }
}
