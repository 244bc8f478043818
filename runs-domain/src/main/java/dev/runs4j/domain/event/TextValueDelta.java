package dev.runs4j.domain.event;

import dev.runs4j.domain.Extras;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is added to a text: a piece of it, annotations, or both. Immutable; {@link #toString()} shows no text. */
public final class TextValueDelta {

    private final @Nullable String value;
    private final List<AnnotationDelta> annotations;
    private final Extras extras;

    /**
     * Keeps the parts.
     *
     * @param value the piece; null for none
     * @param annotations additions to the text's annotations
     * @param extras unmodelled members
     */
    public TextValueDelta(@Nullable String value, List<AnnotationDelta> annotations, Extras extras) {
        this.value = value;
        this.annotations = List.copyOf(annotations);
        this.extras = Objects.requireNonNull(extras, "extras");
    }

    /** {@return the piece, to be put behind what is there} */
    public Optional<String> value() {
        return Optional.ofNullable(value);
    }

    /** {@return additions to the text's annotations} */
    public List<AnnotationDelta> annotations() {
        return annotations;
    }

    /** {@return unmodelled members} */
    public Extras extras() {
        return extras;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TextValueDelta that && equalTo(that);
    }

    private boolean equalTo(TextValueDelta other) {
        return Objects.equals(value, other.value)
                && annotations.equals(other.annotations)
                && extras.equals(other.extras);
    }

    @Override
    public int hashCode() {
        return Objects.hash(value, annotations, extras);
    }

    @Override
    public String toString() {
        return "TextValueDelta[" + annotations.size() + " annotations]";
    }
}
