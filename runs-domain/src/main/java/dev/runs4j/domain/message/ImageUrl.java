package dev.runs4j.domain.message;

import dev.runs4j.domain.Extras;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A picture on the web, as it stands in a message. {@link #toString()} hides the address, which may hold a signature or the picture itself.
 * Immutable.
 */
public final class ImageUrl {

    private final String url;
    private final @Nullable ImageDetail detail;
    private final Extras extras;

    /**
     * Keeps the parts.
     *
     * @param url the address, as the server or the caller wrote it; not parsed
     * @param detail how closely the model looks; null for the server's default
     * @param extras unmodelled members
     */
    public ImageUrl(String url, @Nullable ImageDetail detail, Extras extras) {
        this.url = Objects.requireNonNull(url, "url");
        this.detail = detail;
        this.extras = Objects.requireNonNull(extras, "extras");
    }

    /** {@return the address, not parsed} */
    public String url() {
        return url;
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
        return other instanceof ImageUrl that
                && that.url.equals(url)
                && Objects.equals(that.detail, detail)
                && that.extras.equals(extras);
    }

    @Override
    public int hashCode() {
        return Objects.hash(url, detail, extras);
    }

    @Override
    public String toString() {
        return "ImageUrl[" + url.length() + " chars]";
    }
}
