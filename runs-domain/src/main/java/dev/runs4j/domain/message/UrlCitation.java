package dev.runs4j.domain.message;

import dev.runs4j.domain.Extras;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A passage that rests on a web page; Foundry Agents classic sends it, the official OpenAI schema does not list it. Immutable; {@link
 * #toString()} shows neither passage nor address.
 */
public final class UrlCitation implements Annotation {

    /** The kind on the wire. */
    public static final String TYPE = "url_citation";

    private final Mark mark;
    private final UrlCitationSource urlCitation;
    private final Extras extras;

    /**
     * Keeps the parts.
     *
     * @param text the passage, usually a marker that the model wrote for a footnote
     * @param urlCitation what it rests on
     * @param startIndex where it starts; null where the server left it out
     * @param endIndex where it ends; null where the server left it out
     * @param extras unmodelled members beside {@code url_citation}
     */
    public UrlCitation(
            String text,
            UrlCitationSource urlCitation,
            @Nullable Integer startIndex,
            @Nullable Integer endIndex,
            Extras extras) {
        this.mark = new Mark(text, startIndex, endIndex);
        this.urlCitation = Objects.requireNonNull(urlCitation, "urlCitation");
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

    /** {@return what it rests on} */
    public UrlCitationSource urlCitation() {
        return urlCitation;
    }

    /** {@return where the passage starts; for the unit see {@link Annotation}} */
    public Optional<Integer> startIndex() {
        return Optional.ofNullable(mark.startIndex());
    }

    /** {@return where the passage ends, exclusive; for the unit see {@link Annotation}} */
    public Optional<Integer> endIndex() {
        return Optional.ofNullable(mark.endIndex());
    }

    /** {@return unmodelled members beside {@code url_citation}} */
    public Extras extras() {
        return extras;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UrlCitation that
                && that.mark.equals(mark)
                && that.urlCitation.equals(urlCitation)
                && that.extras.equals(extras);
    }

    @Override
    public int hashCode() {
        return Objects.hash(mark, urlCitation, extras);
    }

    @Override
    public String toString() {
        return "UrlCitation[" + text().length() + " chars]";
    }
}
