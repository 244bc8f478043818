package dev.runs4j.domain.event;

import dev.runs4j.domain.Extras;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A picture that code drew, stored as a file. Immutable. */
public final class CodeImageDelta implements CodeOutputDelta {

    /** The kind on the wire. */
    public static final String TYPE = "image";

    private final int index;
    private final @Nullable String fileId;
    private final Extras imageExtras;
    private final Extras extras;

    /**
     * Keeps the parts.
     *
     * @param index position in the call's outputs; {@link IndexedDelta#NO_INDEX} where the server named none
     * @param fileId the file; null where this delta does not tell it
     * @param imageExtras unmodelled members inside {@code image}
     * @param extras unmodelled members beside {@code image}
     */
    public CodeImageDelta(int index, @Nullable String fileId, Extras imageExtras, Extras extras) {
        this.index = index;
        this.fileId = fileId;
        this.imageExtras = Objects.requireNonNull(imageExtras, "imageExtras");
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

    /** {@return unmodelled members inside {@code image}} */
    public Extras imageExtras() {
        return imageExtras;
    }

    /** {@return unmodelled members beside {@code image}} */
    public Extras extras() {
        return extras;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CodeImageDelta that && equalTo(that);
    }

    private boolean equalTo(CodeImageDelta other) {
        return index == other.index
                && Objects.equals(fileId, other.fileId)
                && imageExtras.equals(other.imageExtras)
                && extras.equals(other.extras);
    }

    @Override
    public int hashCode() {
        return Objects.hash(index, fileId, imageExtras, extras);
    }

    @Override
    public String toString() {
        return "CodeImageDelta[" + index + "]";
    }
}
