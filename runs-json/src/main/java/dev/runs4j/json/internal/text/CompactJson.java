package dev.runs4j.json.internal.text;

import java.nio.charset.StandardCharsets;

/**
 * Takes the white space between the tokens of a JSON text away; everything else keeps its spelling, numbers and escapes included. The text
 * must be valid.
 */
public final class CompactJson {

    private static final boolean[] IS_GAP = new boolean[256];

    static {
        IS_GAP[' '] = true;
        IS_GAP['\n'] = true;
        IS_GAP['\r'] = true;
        IS_GAP['\t'] = true;
    }

    private CompactJson() {}

    /**
     * Makes a text of a part of a document.
     *
     * @param utf8 the document
     * @param from where the value begins
     * @param to behind its end
     * @return the value without white space
     */
    public static String of(byte[] utf8, int from, int to) {
        int gap = nextGap(utf8, from, to);
        if (gap == to) {
            return new String(utf8, from, to - from, StandardCharsets.UTF_8);
        }
        byte[] compact = new byte[to - from];
        int length = 0;
        int start = from;
        while (start < to) {
            System.arraycopy(utf8, start, compact, length, gap - start);
            length += gap - start;
            start = endOfGap(utf8, gap, to);
            gap = nextGap(utf8, start, to);
        }
        return new String(compact, 0, length, StandardCharsets.UTF_8);
    }

    private static int nextGap(byte[] utf8, int from, int to) {
        int at = from;
        while (at < to) {
            byte c = utf8[at];
            if (c == '"') {
                at = endOfText(utf8, at, to);
            } else if (IS_GAP[c & 0xFF]) {
                return at;
            } else {
                at++;
            }
        }
        return to;
    }

    private static int endOfText(byte[] utf8, int quote, int to) {
        int at = quote + 1;
        while (at < to) {
            byte c = utf8[at];
            if (c == '"') {
                return at + 1;
            }
            at += c == '\\' ? 2 : 1;
        }
        return to;
    }

    private static int endOfGap(byte[] utf8, int gap, int to) {
        int at = gap;
        while (at < to && IS_GAP[utf8[at] & 0xFF]) {
            at++;
        }
        return at;
    }
}
