package dev.runs4j.domain.message;

import dev.runs4j.domain.Extras;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The web page that a passage rests on. Immutable; {@link #toString()} shows neither address nor title. */
public final class UrlCitationSource {

    private final String url;
    private final @Nullable String title;
    private final Extras extras;

    /**
     * Keeps the parts.
     *
     * @param url the page's address; not parsed
     * @param title the page's title; null where the server told none
     * @param extras unmodelled members
     */
    public UrlCitationSource(String url, @Nullable String title, Extras extras) {
        this.url = Objects.requireNonNull(url, "url");
        this.title = title;
        this.extras = Objects.requireNonNull(extras, "extras");
    }

    /** Makes a source without a title. */
    public static UrlCitationSource of(String url) {
        return new UrlCitationSource(url, null, Extras.NONE);
    }

    /** {@return the page's address, not parsed} */
    public String url() {
        return url;
    }

    /** {@return the page's title, where told} */
    public Optional<String> title() {
        return Optional.ofNullable(title);
    }

    /** {@return unmodelled members} */
    public Extras extras() {
        return extras;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UrlCitationSource that
                && that.url.equals(url)
                && Objects.equals(that.title, title)
                && that.extras.equals(extras);
    }

    @Override
    public int hashCode() {
        return Objects.hash(url, title, extras);
    }

    @Override
    public String toString() {
        return "UrlCitationSource[" + url.length() + " chars]";
    }
}
