package dev.runs4j.domain;

import java.util.Objects;

/**
 * A JSON value that the domain carries without looking inside: a schema, an unmodelled member, an unrecognised object.
 *
 * <p>The domain has no JSON library, so the text is not checked here; {@code runs-json} refuses to write a text that is not JSON. Equal by
 * text. {@link #toString()} shows the length only, since the text may hold a caller's content. Immutable.
 *
 * @param text one complete JSON value
 */
public record JsonText(String text) {

    /** An object without members, the usual stand-in for "no parameters". */
    public static final JsonText EMPTY_OBJECT = new JsonText("{}");

    /**
     * Keeps the text.
     *
     * @param text one complete JSON value; not blank
     * @throws IllegalArgumentException when the text is blank
     */
    public JsonText {
        Objects.requireNonNull(text, "text");
        if (text.isBlank()) {
            throw new IllegalArgumentException("text: a JSON value is needed, but it was blank");
        }
    }

    /**
     * Keeps a text.
     *
     * @param text one complete JSON value; not blank
     * @return the value
     */
    public static JsonText of(String text) {
        return new JsonText(text);
    }

    @Override
    public String toString() {
        return "JsonText[" + text.length() + " chars]";
    }
}
