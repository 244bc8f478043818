package dev.runs4j.ports;

import java.util.Objects;

/** What may stand in a header (RFC 9110, sections 5.1 and 5.5): a line break in a value would begin a header of its own. */
final class HeaderText {

    private static final String MARKS = "!#$%&'*+-.^_`|~";

    private HeaderText() {}

    static void check(String name, String value) {
        if (Objects.requireNonNull(name, "name").isEmpty() || !name.chars().allMatch(HeaderText::isName)) {
            throw new IllegalArgumentException("header name: letters, digits and " + MARKS + ", but was "
                    + (name.isEmpty() ? "empty" : "of other characters"));
        }
        if (!Objects.requireNonNull(value, "value").chars().allMatch(HeaderText::isValue)) {
            throw new IllegalArgumentException(
                    "header " + name + ": a value without control characters, but there is one in it");
        }
    }

    private static boolean isName(int character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || MARKS.indexOf(character) >= 0;
    }

    private static boolean isValue(int character) {
        return character == '\t' || !Character.isISOControl(character);
    }
}
