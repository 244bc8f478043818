package dev.runs4j.domain.event;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.message.ImageDetail;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An image part that names a file. Immutable. */
public final class ImageFileDelta implements ContentDelta {

    /** The kind on the wire. */
    public static final String TYPE = "image_file";

    private final int index;
    private final @Nullable String fileId;
    private final @Nullable ImageDetail detail;
    private final Extras innerExtras;
    private final Extras extras;

    /**
     * Keeps the parts.
     *
     * @param index position in the message's content; {@link IndexedDelta#NO_INDEX} where the server named none
     * @param fileId the file; null where this delta does not tell it
     * @param detail how closely the model looks; null where this delta does not tell it
     * @param innerExtras unmodelled members inside {@code image_file}
     * @param extras unmodelled members beside {@code image_file}
     */
    public ImageFileDelta(
            int index, @Nullable String fileId, @Nullable ImageDetail detail, Extras innerExtras, Extras extras) {
        this.index = index;
        this.fileId = fileId;
        this.detail = detail;
        this.innerExtras = Objects.requireNonNull(innerExtras, "innerExtras");
        this.extras = Objects.requireNonNull(extras, "extras");
    }

    @Override
    public int index() {
        return index;
    }

    @Override
    public String type() {
        return TYPE;
    }

    /** {@return the file; told once} */
    public Optional<String> fileId() {
        return Optional.ofNullable(fileId);
    }

    /** {@return how closely the model looks; told once} */
    public Optional<ImageDetail> detail() {
        return Optional.ofNullable(detail);
    }

    /** {@return unmodelled members inside {@code image_file}} */
    public Extras innerExtras() {
        return innerExtras;
    }

    /** {@return unmodelled members beside {@code image_file}} */
    public Extras extras() {
        return extras;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ImageFileDelta that && equalTo(that);
    }

    private boolean equalTo(ImageFileDelta other) {
        return index == other.index
                && Objects.equals(fileId, other.fileId)
                && Objects.equals(detail, other.detail)
                && innerExtras.equals(other.innerExtras)
                && extras.equals(other.extras);
    }

    @Override
    public int hashCode() {
        return Objects.hash(index, fileId, detail, innerExtras, extras);
    }

    @Override
    public String toString() {
        return "ImageFileDelta[" + index + "]";
    }
}
