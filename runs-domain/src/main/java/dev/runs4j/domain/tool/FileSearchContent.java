package dev.runs4j.domain.tool;

import dev.runs4j.domain.Extras;
import java.util.Objects;

/**
 * A passage that a search found.
 *
 * @param type {@code text} in the official schema 2.3.0
 * @param text the passage
 * @param extras unmodelled members
 */
public record FileSearchContent(String type, String text, Extras extras) {

    /** Refuses null. */
    public FileSearchContent {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(extras, "extras");
    }

    @Override
    public String toString() {
        return "FileSearchContent[" + type + "]";
    }
}
