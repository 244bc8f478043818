package dev.runs4j.domain.message;

import dev.runs4j.domain.Extras;
import java.util.List;
import java.util.Objects;

/**
 * Text, with notes about passages of it.
 *
 * @param text the text and its annotations
 * @param extras unmodelled members beside {@code text}
 */
public record TextContent(TextValue text, Extras extras) implements MessageContent {

    /** The kind on the wire. */
    public static final String TYPE = "text";

    /** Refuses null. */
    public TextContent {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(extras, "extras");
    }

    /** Makes text without annotations. */
    public static TextContent of(String value) {
        return new TextContent(new TextValue(value, List.of(), Extras.NONE), Extras.NONE);
    }

    @Override
    public String type() {
        return TYPE;
    }

    /** {@return the text itself} */
    public String value() {
        return text.value();
    }
}
