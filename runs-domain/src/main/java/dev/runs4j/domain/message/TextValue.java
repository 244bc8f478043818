package dev.runs4j.domain.message;

import dev.runs4j.domain.Extras;
import java.util.List;
import java.util.Objects;

/**
 * A text and the notes about passages of it. {@link #toString()} shows sizes only. Immutable.
 *
 * @param value the text; may be empty
 * @param annotations the notes, in the server's order
 * @param extras unmodelled members
 */
public record TextValue(String value, List<Annotation> annotations, Extras extras) {

    /** Copies the list. */
    public TextValue {
        Objects.requireNonNull(value, "value");
        annotations = List.copyOf(annotations);
        Objects.requireNonNull(extras, "extras");
    }

    @Override
    public String toString() {
        return "TextValue[" + value.length() + " chars, " + annotations.size() + " annotations]";
    }
}
