package dev.runs4j.ports.error;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a content filter of Azure found in one category (Azure OpenAI error reference; the members differ by category and none is promised). What
 * else it told, such as where protected code comes from, is among {@link ErrorDetails#extras()}.
 *
 * @param category such as {@code hate}, {@code self_harm} or {@code jailbreak}; servers may add more
 * @param filtered whether the category is why the content was refused; null where it was not told
 * @param detected whether the category was found at all; null where it was not told, as with those that have a severity
 * @param severity how grave it is: {@code safe}, {@code low}, {@code medium}, {@code high} or a word that servers add; null where it was not
 *     told, as with those that are only detected
 */
public record ContentFilterFinding(
        String category,
        @Nullable Boolean filtered,
        @Nullable Boolean detected,
        @Nullable String severity) implements Serializable {

    /** Refuses a missing category. */
    public ContentFilterFinding {
        Objects.requireNonNull(category, "category");
    }

    /** {@return whether the category is told to be why the content was refused} */
    public boolean isFiltered() {
        return Boolean.TRUE.equals(filtered);
    }
}
