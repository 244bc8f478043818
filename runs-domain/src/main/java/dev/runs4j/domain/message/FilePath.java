package dev.runs4j.domain.message;

import dev.runs4j.domain.Extras;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A passage that stands for a file which the code interpreter made. Immutable; {@link #toString()} shows the file only. */
public final class FilePath implements Annotation {

    /** The kind on the wire. */
    public static final String TYPE = "file_path";

    private final Mark mark;
    private final FilePathSource filePath;
    private final Extras extras;

    /**
     * Keeps the parts.
     *
     * @param text the passage, usually a path in the code interpreter's own folders
     * @param filePath the file to put in its place
     * @param startIndex where it starts; null where the server left it out
     * @param endIndex where it ends; null where the server left it out
     * @param extras unmodelled members beside {@code file_path}
     */
    public FilePath(
            String text,
            FilePathSource filePath,
            @Nullable Integer startIndex,
            @Nullable Integer endIndex,
            Extras extras) {
        this.mark = new Mark(text, startIndex, endIndex);
        this.filePath = Objects.requireNonNull(filePath, "filePath");
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

    /** {@return the file to put in its place} */
    public FilePathSource filePath() {
        return filePath;
    }

    /** {@return where the passage starts; for the unit see {@link Annotation}} */
    public Optional<Integer> startIndex() {
        return Optional.ofNullable(mark.startIndex());
    }

    /** {@return where the passage ends, exclusive; for the unit see {@link Annotation}} */
    public Optional<Integer> endIndex() {
        return Optional.ofNullable(mark.endIndex());
    }

    /** {@return unmodelled members beside {@code file_path}} */
    public Extras extras() {
        return extras;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FilePath that
                && that.mark.equals(mark)
                && that.filePath.equals(filePath)
                && that.extras.equals(extras);
    }

    @Override
    public int hashCode() {
        return Objects.hash(mark, filePath, extras);
    }

    @Override
    public String toString() {
        return "FilePath[" + filePath.fileId() + "]";
    }
}
