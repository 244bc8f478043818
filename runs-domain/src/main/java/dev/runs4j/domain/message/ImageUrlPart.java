package dev.runs4j.domain.message;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A picture on the web to be sent. {@link #toString()} hides the address, which may hold a signature or the picture itself. Immutable.
 */
public final class ImageUrlPart implements ContentPart {

    private final String url;
    private final @Nullable ImageDetail detail;

    /**
     * Makes the part.
     *
     * @param url the address; not parsed
     * @param detail how closely the model looks; null for the server's default
     */
    public ImageUrlPart(String url, @Nullable ImageDetail detail) {
        this.url = Objects.requireNonNull(url, "url");
        this.detail = detail;
    }

    @Override
    public String type() {
        return ImageUrlContent.TYPE;
    }

    /** {@return the address, not parsed} */
    public String url() {
        return url;
    }

    /** {@return how closely the model looks; absent means the server's default} */
    public Optional<ImageDetail> detail() {
        return Optional.ofNullable(detail);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ImageUrlPart that && that.url.equals(url) && Objects.equals(that.detail, detail);
    }

    @Override
    public int hashCode() {
        return Objects.hash(url, detail);
    }

    @Override
    public String toString() {
        return "ImageUrlPart[" + url.length() + " chars]";
    }
}
