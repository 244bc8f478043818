package dev.runs4j.domain.message;

import java.util.Objects;

/**
 * Plain text to be sent. {@link #toString()} shows the length only.
 *
 * @param text the text; the official schema 2.3.0 states no limit, servers were seen to refuse more than 256,000 characters
 */
public record TextPart(String text) implements ContentPart {

    /** Refuses null. */
    public TextPart {
        Objects.requireNonNull(text, "text");
    }

    @Override
    public String type() {
        return TextContent.TYPE;
    }

    @Override
    public String toString() {
        return "TextPart[" + text.length() + " chars]";
    }
}
