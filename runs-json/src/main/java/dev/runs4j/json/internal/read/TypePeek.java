package dev.runs4j.json.internal.read;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Looks ahead for the type of a union's object, which need not be its first member, so that the variant is known before its members are
 * read. Works on the bytes, since a parser cannot go back. It may meet broken JSON, which the parser reports when it gets there.
 */
final class TypePeek {

    private static final byte[] TYPE = "type".getBytes(StandardCharsets.US_ASCII);

    private final byte[] utf8;
    private final int end;
    private int at;
    private boolean cutOff;

    private TypePeek(byte[] utf8, int from, int end) {
        this.utf8 = utf8;
        this.at = from;
        this.end = end;
    }

    /**
     * Finds the first member named {@code type}.
     *
     * @param utf8 the document
     * @param object where the object's opening brace stands
     * @param end where the document ends
     * @return the type; empty where there is none or it is not text; null where escapes hide it, which no server was seen to write
     */
    static @Nullable String find(byte[] utf8, int object, int end) {
        return new TypePeek(utf8, object + 1, end).find();
    }

    private @Nullable String find() {
        while (gap() == '"') {
            int name = at + 1;
            boolean plain = text();
            if (cutOff) {
                return "";
            }
            boolean found = plain && isType(name, at - 1);
            if (gap() != ':') {
                return "";
            }
            at++;
            if (!plain) {
                return null;
            }
            if (found) {
                return gap() == '"' ? typeText() : "";
            }
            value();
            if (gap() != ',') {
                return "";
            }
            at++;
        }
        return "";
    }

    private @Nullable String typeText() {
        int from = at + 1;
        boolean plain = text();
        if (cutOff) {
            return "";
        }
        return plain ? new String(utf8, from, at - 1 - from, StandardCharsets.UTF_8) : null;
    }

    private boolean isType(int from, int to) {
        return java.util.Arrays.equals(utf8, from, to, TYPE, 0, TYPE.length);
    }

    /** Skips white space and tells the byte behind it, 0 at the end. */
    private int gap() {
        while (at < end && utf8[at] <= ' ' && utf8[at] > 0) {
            at++;
        }
        return at < end ? utf8[at] : 0;
    }

    /** Skips a text and tells whether it has no escapes. */
    private boolean text() {
        boolean plain = true;
        at++;
        while (at < end && utf8[at] != '"') {
            if (utf8[at] == '\\') {
                plain = false;
                at++;
            }
            at++;
        }
        cutOff = at >= end;
        at = Math.min(at + 1, end);
        return plain;
    }

    private void value() {
        int depth = 0;
        for (int c = gap(); c != 0; c = gap()) {
            if (c == '"') {
                text();
            } else if (c == '{' || c == '[') {
                depth++;
                at++;
            } else if (c == '}' || c == ']') {
                if (depth == 0) {
                    return;
                }
                depth--;
                at++;
            } else if (c == ',' && depth == 0) {
                return;
            } else {
                at++;
            }
            if (depth == 0 && (c == '"' || c == '}' || c == ']')) {
                return;
            }
        }
    }
}
