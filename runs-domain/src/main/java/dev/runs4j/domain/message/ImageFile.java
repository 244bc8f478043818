package dev.runs4j.domain.message;

import dev.runs4j.domain.Extras;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A stored picture, as it stands in a message. Immutable. */
public final class ImageFile {

    private final String fileId;
    private final @Nullable ImageDetail detail;
    private final Extras extras;

    /**
     * Keeps the parts.
     *
     * @param fileId the file
     * @param detail how closely the model looks; null for the server's default
     * @param extras unmodelled members
     */
    public ImageFile(String fileId, @Nullable ImageDetail detail, Extras extras) {
        this.fileId = Objects.requireNonNull(fileId, "fileId");
        this.detail = detail;
        this.extras = Objects.requireNonNull(extras, "extras");
    }

    /** {@return the file} */
    public String fileId() {
        return fileId;
    }

    /** {@return how closely the model looks; absent means the server's default} */
    public Optional<ImageDetail> detail() {
        return Optional.ofNullable(detail);
    }

    /** {@return unmodelled members} */
    public Extras extras() {
        return extras;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ImageFile that
                && that.fileId.equals(fileId)
                && Objects.equals(that.detail, detail)
                && that.extras.equals(extras);
    }

    @Override
    public int hashCode() {
        return Objects.hash(fileId, detail, extras);
    }

    @Override
    public String toString() {
        return "ImageFile[" + fileId + "]";
    }
}
