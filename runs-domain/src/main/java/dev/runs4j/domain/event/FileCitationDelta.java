package dev.runs4j.domain.event;

import dev.runs4j.domain.Extras;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A citation from a file. Immutable; {@link #toString()} shows the index only. */
public final class FileCitationDelta implements AnnotationDelta {

    /** The kind on the wire. */
    public static final String TYPE = "file_citation";

    private final int index;
    private final @Nullable String text;
    private final @Nullable String fileId;
    private final @Nullable String quote;
    private final @Nullable Integer startIndex;
    private final @Nullable Integer endIndex;
    private final Extras innerExtras;
    private final Extras extras;

    private FileCitationDelta(Builder builder) {
        this.index = builder.index;
        this.text = builder.text;
        this.fileId = builder.fileId;
        this.quote = builder.quote;
        this.startIndex = builder.startIndex;
        this.endIndex = builder.endIndex;
        this.innerExtras = builder.innerExtras;
        this.extras = builder.extras;
    }

    /** Starts an addition at this position in the text's annotations. */
    public static Builder at(int index) {
        return new Builder(index);
    }

    @Override
    public int index() {
        return index;
    }

    @Override
    public String type() {
        return TYPE;
    }

    /** {@return the annotated text; told once} */
    public Optional<String> text() {
        return Optional.ofNullable(text);
    }

    /** {@return the file; told once} */
    public Optional<String> fileId() {
        return Optional.ofNullable(fileId);
    }

    /** {@return the cited words; the schema of deltas kept them when version 2 dropped them from messages} */
    public Optional<String> quote() {
        return Optional.ofNullable(quote);
    }

    /** {@return where the annotated text begins; for the unit see {@link dev.runs4j.domain.message.Annotation}} */
    public Optional<Integer> startIndex() {
        return Optional.ofNullable(startIndex);
    }

    /** {@return where the annotated text ends, exclusive} */
    public Optional<Integer> endIndex() {
        return Optional.ofNullable(endIndex);
    }

    /** {@return unmodelled members inside {@code file_citation}} */
    public Extras innerExtras() {
        return innerExtras;
    }

    /** {@return unmodelled members beside {@code file_citation}} */
    public Extras extras() {
        return extras;
    }

    /** {@return a builder that starts with these values} */
    public Builder toBuilder() {
        return new Builder(index)
                .text(text)
                .fileId(fileId)
                .quote(quote)
                .startIndex(startIndex)
                .endIndex(endIndex)
                .innerExtras(innerExtras)
                .extras(extras);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FileCitationDelta that && equalTo(that);
    }

    private boolean equalTo(FileCitationDelta other) {
        return index == other.index
                && Objects.equals(text, other.text)
                && Objects.equals(fileId, other.fileId)
                && Objects.equals(quote, other.quote)
                && Objects.equals(startIndex, other.startIndex)
                && Objects.equals(endIndex, other.endIndex)
                && innerExtras.equals(other.innerExtras)
                && extras.equals(other.extras);
    }

    @Override
    public int hashCode() {
        return Objects.hash(index, text, fileId, quote, startIndex, endIndex, innerExtras, extras);
    }

    @Override
    public String toString() {
        return "FileCitationDelta[" + index + "]";
    }

    /** Collects the parts. Not thread-safe. */
    public static final class Builder {

        private final int index;
        private @Nullable String text;
        private @Nullable String fileId;
        private @Nullable String quote;
        private @Nullable Integer startIndex;
        private @Nullable Integer endIndex;
        private Extras innerExtras = Extras.NONE;
        private Extras extras = Extras.NONE;

        private Builder(int index) {
            this.index = index;
        }

        /** Sets the annotated text; null where this delta does not tell it. */
        public Builder text(@Nullable String text) {
            this.text = text;
            return this;
        }

        /** Sets the file; null where this delta does not tell it. */
        public Builder fileId(@Nullable String fileId) {
            this.fileId = fileId;
            return this;
        }

        /** Sets the cited words; null where this delta does not tell them. */
        public Builder quote(@Nullable String quote) {
            this.quote = quote;
            return this;
        }

        /** Sets where the annotated text begins; null where this delta does not tell it. */
        public Builder startIndex(@Nullable Integer startIndex) {
            this.startIndex = startIndex;
            return this;
        }

        /** Sets where the annotated text ends; null where this delta does not tell it. */
        public Builder endIndex(@Nullable Integer endIndex) {
            this.endIndex = endIndex;
            return this;
        }

        /** Sets the unmodelled members inside {@code file_citation}. */
        public Builder innerExtras(Extras innerExtras) {
            this.innerExtras = Objects.requireNonNull(innerExtras, "innerExtras");
            return this;
        }

        /** Sets the unmodelled members beside {@code file_citation}. */
        public Builder extras(Extras extras) {
            this.extras = Objects.requireNonNull(extras, "extras");
            return this;
        }

        /** {@return the delta} */
        public FileCitationDelta build() {
            return new FileCitationDelta(this);
        }
    }
}
