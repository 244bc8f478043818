package dev.runs4j.domain.event;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.message.ImageDetail;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An image part that names an address. Immutable; {@link #toString()} shows the index only. */
public final class ImageUrlDelta implements ContentDelta {

    /** The kind on the wire. */
    public static final String TYPE = "image_url";

    private final int index;
    private final @Nullable String url;
    private final @Nullable ImageDetail detail;
    private final Extras innerExtras;
    private final Extras extras;

    /**
     * Keeps the parts.
     *
     * @param index position in the message's content; {@link IndexedDelta#NO_INDEX} where the server named none
     * @param url the address; null where this delta does not tell it
     * @param detail how closely the model looks; null where this delta does not tell it
     * @param innerExtras unmodelled members inside {@code image_url}
     * @param extras unmodelled members beside {@code image_url}
     */
    public ImageUrlDelta(
            int index, @Nullable String url, @Nullable ImageDetail detail, Extras innerExtras, Extras extras) {
        this.index = index;
        this.url = url;
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

    /** {@return the address; told once} */
    public Optional<String> url() {
        return Optional.ofNullable(url);
    }

    /** {@return how closely the model looks; told once} */
    public Optional<ImageDetail> detail() {
        return Optional.ofNullable(detail);
    }

    /** {@return unmodelled members inside {@code image_url}} */
    public Extras innerExtras() {
        return innerExtras;
    }

    /** {@return unmodelled members beside {@code image_url}} */
    public Extras extras() {
        return extras;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ImageUrlDelta that && equalTo(that);
    }

    private boolean equalTo(ImageUrlDelta other) {
        return index == other.index
                && Objects.equals(url, other.url)
                && Objects.equals(detail, other.detail)
                && innerExtras.equals(other.innerExtras)
                && extras.equals(other.extras);
    }

    @Override
    public int hashCode() {
        return Objects.hash(index, url, detail, innerExtras, extras);
    }

    @Override
    public String toString() {
        return "ImageUrlDelta[" + index + "]";
    }
}
