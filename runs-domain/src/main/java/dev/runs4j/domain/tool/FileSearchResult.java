package dev.runs4j.domain.tool;

import dev.runs4j.domain.Extras;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One file that a search found. Immutable. */
public final class FileSearchResult {

    private final String fileId;
    private final String fileName;
    private final double score;
    private final @Nullable List<FileSearchContent> content;
    private final Extras extras;

    /**
     * Keeps the parts.
     *
     * @param fileId the file
     * @param fileName its name
     * @param score 0 to 1
     * @param content the passages, present only when the caller asked for them
     * @param extras unmodelled members
     */
    public FileSearchResult(
            String fileId, String fileName, double score, @Nullable List<FileSearchContent> content, Extras extras) {
        this.fileId = Objects.requireNonNull(fileId, "fileId");
        this.fileName = Objects.requireNonNull(fileName, "fileName");
        this.score = score;
        this.content = content == null ? null : List.copyOf(content);
        this.extras = Objects.requireNonNull(extras, "extras");
    }

    /** {@return the file} */
    public String fileId() {
        return fileId;
    }

    /** {@return its name} */
    public String fileName() {
        return fileName;
    }

    /** {@return how well it fits, 0 to 1} */
    public double score() {
        return score;
    }

    /** {@return the passages; present only when the caller asked for them} */
    public Optional<List<FileSearchContent>> content() {
        return Optional.ofNullable(content);
    }

    /** {@return unmodelled members} */
    public Extras extras() {
        return extras;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FileSearchResult that && equalTo(that);
    }

    private boolean equalTo(FileSearchResult other) {
        return fileId.equals(other.fileId)
                && fileName.equals(other.fileName)
                && Double.compare(score, other.score) == 0
                && Objects.equals(content, other.content)
                && extras.equals(other.extras);
    }

    @Override
    public int hashCode() {
        return Objects.hash(fileId, fileName, score, content, extras);
    }

    @Override
    public String toString() {
        return "FileSearchResult[" + fileId + "]";
    }
}
