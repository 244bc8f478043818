package dev.runs4j.domain.message;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A stored picture to be sent. Immutable. */
public final class ImageFilePart implements ContentPart {

    private final String fileId;
    private final @Nullable ImageDetail detail;

    /**
     * Makes the part.
     *
     * @param fileId the file
     * @param detail how closely the model looks; null for the server's default
     */
    public ImageFilePart(String fileId, @Nullable ImageDetail detail) {
        this.fileId = Objects.requireNonNull(fileId, "fileId");
        this.detail = detail;
    }

    @Override
    public String type() {
        return ImageFileContent.TYPE;
    }

    /** {@return the file} */
    public String fileId() {
        return fileId;
    }

    /** {@return how closely the model looks; absent means the server's default} */
    public Optional<ImageDetail> detail() {
        return Optional.ofNullable(detail);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ImageFilePart that && that.fileId.equals(fileId) && Objects.equals(that.detail, detail);
    }

    @Override
    public int hashCode() {
        return Objects.hash(fileId, detail);
    }

    @Override
    public String toString() {
        return "ImageFilePart[" + fileId + "]";
    }
}
