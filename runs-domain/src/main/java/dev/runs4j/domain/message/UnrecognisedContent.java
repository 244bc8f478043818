package dev.runs4j.domain.message;

import dev.runs4j.domain.JsonText;
import java.util.Objects;

/**
 * Content of a kind that this version does not model; written back as it came.
 *
 * @param type the kind on the wire; empty where none was named
 * @param json the whole part
 */
public record UnrecognisedContent(String type, JsonText json) implements MessageContent {

    /** Refuses null. */
    public UnrecognisedContent {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(json, "json");
    }
}
