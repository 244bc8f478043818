package dev.runs4j.domain.event;

import dev.runs4j.domain.JsonText;
import java.util.Objects;

/**
 * An addition to an annotation of a kind that this version does not model; written back as it came.
 *
 * @param index position in the text's annotations; {@link IndexedDelta#NO_INDEX} where the server named none
 * @param type the kind on the wire; empty where none was named
 * @param json the whole entry, its index included
 */
public record UnrecognisedAnnotationDelta(int index, String type, JsonText json) implements AnnotationDelta {

    /** Refuses null. */
    public UnrecognisedAnnotationDelta {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(json, "json");
    }
}
