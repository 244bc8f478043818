package dev.runs4j.domain.message;

import dev.runs4j.domain.Extras;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A passage that rests on a file that file search found. Immutable; {@link #toString()} shows the file only. */
public final class FileCitation implements Annotation {

    /** The kind on the wire. */
    public static final String TYPE = "file_citation";

    private final Mark mark;
    private final FileCitationSource fileCitation;
    private final Extras extras;

    /**
     * Keeps the parts.
     *
     * @param text the passage, usually a marker that the model wrote for a footnote
     * @param fileCitation what it rests on
     * @param startIndex where it starts; null where the server left it out
     * @param endIndex where it ends; null where the server left it out
     * @param extras unmodelled members beside {@code file_citation}
     */
    public FileCitation(
            String text,
            FileCitationSource fileCitation,
            @Nullable Integer startIndex,
            @Nullable Integer endIndex,
            Extras extras) {
        this.mark = new Mark(text, startIndex, endIndex);
        this.fileCitation = Objects.requireNonNull(fileCitation, "fileCitation");
        this.extras = Objects.requireNonNull(extras, "extras");
    }

    @Override
    public String type() {
        return TYPE;
    }

    /** {@return the passage} */
    public String text() {
        return mark.text();
    }

    /** {@return what it rests on} */
    public FileCitationSource fileCitation() {
        return fileCitation;
    }

    /** {@return where the passage starts; for the unit see {@link Annotation}} */
    public Optional<Integer> startIndex() {
        return Optional.ofNullable(mark.startIndex());
    }

    /** {@return where the passage ends, exclusive; for the unit see {@link Annotation}} */
    public Optional<Integer> endIndex() {
        return Optional.ofNullable(mark.endIndex());
    }

    /** {@return unmodelled members beside {@code file_citation}} */
    public Extras extras() {
        return extras;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FileCitation that
                && that.mark.equals(mark)
                && that.fileCitation.equals(fileCitation)
                && that.extras.equals(extras);
    }

    @Override
    public int hashCode() {
        return Objects.hash(mark, fileCitation, extras);
    }

    @Override
    public String toString() {
        return "FileCitation[" + fileCitation.fileId() + "]";
    }
}
