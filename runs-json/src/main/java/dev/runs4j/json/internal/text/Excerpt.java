package dev.runs4j.json.internal.text;

import java.nio.charset.StandardCharsets;

/**
 * The structure of a document just before a place, for people who look for an error: brackets, colons, commas and member names stay,
 * texts become {@code "…"}, numbers {@code #}, and whatever else is no JSON {@code …}. At most {@value #LENGTH} characters.
 */
public final class Excerpt {

    /** The longest excerpt. */
    public static final int LENGTH = 120;

    private static final int LONGEST_NAME = 40;
    private static final String HIDDEN = "…";

    private final byte[] utf8;
    private final int end;
    private final StringBuilder shown = new StringBuilder();
    private int at;

    private Excerpt(byte[] utf8, int end) {
        this.utf8 = utf8;
        this.end = end;
    }

    /**
     * Shows what leads to a place.
     *
     * @param utf8 the document, valid or not
     * @param place a position in it; the byte there is the last one looked at
     * @return the masked structure
     */
    public static String upTo(byte[] utf8, int place) {
        Excerpt excerpt = new Excerpt(utf8, Math.max(0, Math.min(utf8.length, place + 1)));
        while (excerpt.at < excerpt.end) {
            excerpt.step();
            excerpt.trim(2 * LENGTH);
        }
        excerpt.trim(LENGTH);
        return excerpt.shown.toString();
    }

    private void step() {
        int c = utf8[at];
        if (c <= ' ' && c >= 0) {
            at++;
        } else if (c == '"') {
            text();
        } else if (isStructure(c)) {
            shown.append((char) c);
            at++;
        } else if (isNumber(c)) {
            skip(next -> isNumber(next) || next == 'e' || next == 'E');
            shown.append('#');
        } else {
            word();
        }
    }

    private void text() {
        int from = ++at;
        while (at < end && utf8[at] != '"') {
            at += utf8[at] == '\\' ? 2 : 1;
        }
        at = Math.min(at, end);
        String name = new String(utf8, from, Math.min(at - from, LONGEST_NAME), StandardCharsets.UTF_8);
        boolean closed = at < end;
        at = Math.min(at + 1, end);
        boolean keep = closed && isBeforeColon() && name.chars().allMatch(Excerpt::isPlain);
        shown.append('"').append(keep ? name : HIDDEN).append(closed ? "\"" : "");
    }

    private boolean isBeforeColon() {
        int next = at;
        while (next < end && utf8[next] <= ' ' && utf8[next] >= 0) {
            next++;
        }
        return next < end && utf8[next] == ':';
    }

    private void word() {
        int from = at;
        skip(c -> !isStructure(c) && c != '"' && (c > ' ' || c < 0));
        String word = new String(utf8, from, Math.min(at - from, "false".length() + 1), StandardCharsets.UTF_8);
        shown.append(word.equals("true") || word.equals("false") || word.equals("null") ? word : HIDDEN);
    }

    private void skip(ByteTest test) {
        while (at < end && test.matches(utf8[at])) {
            at++;
        }
    }

    private void trim(int length) {
        if (shown.length() > length) {
            shown.delete(0, shown.length() - LENGTH + 1).insert(0, HIDDEN);
        }
    }

    private static boolean isStructure(int c) {
        return c == '{' || c == '}' || c == '[' || c == ']' || c == ':' || c == ',';
    }

    private static boolean isNumber(int c) {
        return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.';
    }

    private static boolean isPlain(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }

    private interface ByteTest {
        boolean matches(int c);
    }
}
