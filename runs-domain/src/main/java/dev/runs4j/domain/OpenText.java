package dev.runs4j.domain;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * A word out of a vocabulary that servers may extend: a status, a role, an error code.
 *
 * <p>Two words of the same class are equal when their texts are equal, so a word that this version does not know can still be compared,
 * stored and written back. Each subclass names the words it knows as constants; those that a program decides by also offer {@code known()},
 * an enum to switch on whose last constant stands for every other text. Immutable.
 */
public abstract class OpenText {

    private final String text;

    /**
     * Keeps the text as the server spelt it.
     *
     * @param text the exact text; may be empty, since servers have sent empty texts
     */
    protected OpenText(String text) {
        this.text = Objects.requireNonNull(text, "text");
    }

    /** {@return the exact text on the wire} */
    public final String text() {
        return text;
    }

    /**
     * Finds the constant with this text, or makes a new word.
     *
     * @param text what was read
     * @param constants the known words
     * @param other makes an unknown word
     * @param <T> the vocabulary
     * @return the constant where there is one, so that identity checks in tests keep working
     */
    protected static <T extends OpenText> T find(String text, List<T> constants, Function<String, T> other) {
        Objects.requireNonNull(text, "text");
        for (T constant : constants) {
            if (constant.text().equals(text)) {
                return constant;
            }
        }
        return other.apply(text);
    }

    @SuppressWarnings("EqualsGetClass") // Two vocabularies never mix: a role is no status, whatever its text.
    @Override
    public final boolean equals(Object other) {
        return other instanceof OpenText that && that.getClass() == getClass() && that.text.equals(text);
    }

    @Override
    public final int hashCode() {
        return text.hashCode();
    }

    /** {@return the text} */
    @Override
    public final String toString() {
        return text;
    }
}
