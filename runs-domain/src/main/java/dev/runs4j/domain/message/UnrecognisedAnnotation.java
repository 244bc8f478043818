package dev.runs4j.domain.message;

import dev.runs4j.domain.JsonText;
import java.util.Objects;

/**
 * A note of a kind that this version does not model; written back as it came.
 *
 * @param type the kind on the wire; empty where none was named
 * @param json the whole note
 */
public record UnrecognisedAnnotation(String type, JsonText json) implements Annotation {

    /** Refuses null. */
    public UnrecognisedAnnotation {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(json, "json");
    }
}
