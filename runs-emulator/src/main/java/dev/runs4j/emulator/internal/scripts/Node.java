package dev.runs4j.emulator.internal.scripts;

import java.util.List;
import java.util.Map;

/**
 * A value of a file, with its place.
 *
 * @param kind what it is
 * @param path how its members are named on the way to it, such as {@code rules[0].when}
 * @param spot where it stands
 * @param key where its name stands; where it stands itself, if it has none
 * @param text the text, the number as JSON writes it, or {@code true} or {@code false}; else empty
 * @param items what a list holds
 * @param members what an object holds, in the order of the file
 */
record Node(Kind kind, String path, Spot spot, Spot key, String text, List<Node> items, Map<String, Node> members) {

    private static final int SHOWN = 40;

    /** What a value is. */
    enum Kind {
        OBJECT,
        LIST,
        TEXT,
        NUMBER,
        BOOLEAN,
        NULL
    }

    static Node scalar(Kind kind, String path, Spot spot, Spot key, String text) {
        return new Node(kind, path, spot, key, text, List.of(), Map.of());
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /** What stands there, for messages; long texts are cut. */
    String found() {
        return switch (kind) {
            case OBJECT -> members.isEmpty() ? "an empty object" : "an object";
            case LIST -> items.isEmpty() ? "an empty list" : "a list";
            case TEXT -> "the text '" + shown(text) + "'";
            case NUMBER -> "the number " + shown(text);
            case BOOLEAN -> text;
            case NULL -> "nothing";
        };
    }

    private static String shown(String text) {
        return text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
