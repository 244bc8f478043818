package dev.runs4j.domain.tool;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import java.util.Objects;

/** The form that an answer must have. Immutable. */
public sealed interface ResponseFormat
        permits ResponseFormat.Mode,
                ResponseFormat.Text,
                ResponseFormat.JsonObject,
                JsonSchemaFormat,
                ResponseFormat.Unrecognised {

    /** The server decides; the default. */
    ResponseFormat AUTO = new Mode("auto");
    /** Plain text. */
    ResponseFormat TEXT = new Text(Extras.NONE);
    /** Any JSON object; the prompt must ask for JSON as well. */
    ResponseFormat JSON_OBJECT = new JsonObject(Extras.NONE);

    /** Makes the demand for JSON that follows a schema. */
    static ResponseFormat jsonSchema(JsonSchemaSpec spec) {
        return new JsonSchemaFormat(spec, Extras.NONE);
    }

    /**
     * A format in one word: {@code auto}, or {@code none} from servers of 2024.
     *
     * @param text the word on the wire
     */
    record Mode(String text) implements ResponseFormat {

        /** Refuses null. */
        public Mode {
            Objects.requireNonNull(text, "text");
        }
    }

    /**
     * Plain text.
     *
     * @param extras unmodelled members
     */
    record Text(Extras extras) implements ResponseFormat {

        /** Refuses null. */
        public Text {
            Objects.requireNonNull(extras, "extras");
        }
    }

    /**
     * Any JSON object.
     *
     * @param extras unmodelled members
     */
    record JsonObject(Extras extras) implements ResponseFormat {

        /** Refuses null. */
        public JsonObject {
            Objects.requireNonNull(extras, "extras");
        }
    }

    /**
     * A format that this version does not model; written back as it came.
     *
     * @param json the whole value
     */
    record Unrecognised(JsonText json) implements ResponseFormat {

        /** Refuses null. */
        public Unrecognised {
            Objects.requireNonNull(json, "json");
        }
    }
}
