package dev.runs4j.domain.event;

import dev.runs4j.domain.Extras;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A piece of a text part. Immutable; {@link #toString()} shows the index only. */
public final class TextDelta implements ContentDelta {

    /** The kind on the wire. */
    public static final String TYPE = "text";

    private final int index;
    private final @Nullable TextValueDelta text;
    private final Extras extras;

    /**
     * Keeps the parts.
     *
     * @param index position in the message's content; {@link IndexedDelta#NO_INDEX} where the server named none
     * @param text what is added; null where the server sent nothing
     * @param extras unmodelled members beside {@code text}
     */
    public TextDelta(int index, @Nullable TextValueDelta text, Extras extras) {
        this.index = index;
        this.text = text;
        this.extras = Objects.requireNonNull(extras, "extras");
    }

    /** Makes a piece of plain text. */
    public static TextDelta of(int index, String value) {
        return new TextDelta(index, new TextValueDelta(value, List.of(), Extras.NONE), Extras.NONE);
    }

    /** {@return the piece of text, empty where there is none} */
    public String value() {
        return text().flatMap(TextValueDelta::value).orElse("");
    }

    @Override
    public int index() {
        return index;
    }

    @Override
    public String type() {
        return TYPE;
    }

    /** {@return what is added to the text} */
    public Optional<TextValueDelta> text() {
        return Optional.ofNullable(text);
    }

    /** {@return unmodelled members beside {@code text}} */
    public Extras extras() {
        return extras;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TextDelta that && equalTo(that);
    }

    private boolean equalTo(TextDelta other) {
        return index == other.index && Objects.equals(text, other.text) && extras.equals(other.extras);
    }

    @Override
    public int hashCode() {
        return Objects.hash(index, text, extras);
    }

    @Override
    public String toString() {
        return "TextDelta[" + index + "]";
    }
}
