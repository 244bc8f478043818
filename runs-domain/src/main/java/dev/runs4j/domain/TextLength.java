package dev.runs4j.domain;

import java.util.Optional;

/** Lengths as this library counts them everywhere: in Unicode code points, as JSON Schema does for {@code maxLength}. */
public final class TextLength {

    private TextLength() {}

    /**
     * Counts code points; an emoji outside the basic plane is one.
     *
     * @param text any text
     * @return its length in code points
     */
    public static int of(String text) {
        return text.codePointCount(0, text.length());
    }

    /**
     * Holds a text against a limit.
     *
     * @param path where the text stands
     * @param text the text
     * @param limit the longest allowed, in code points
     * @return what is wrong, where something is
     */
    public static Optional<Violation> check(String path, String text, int limit) {
        if (text.length() <= limit) {
            return Optional.empty();
        }
        int actual = of(text);
        return actual <= limit
                ? Optional.empty()
                : Optional.of(new Violation(path, "at most " + limit + " characters", actual + " characters"));
    }
}
