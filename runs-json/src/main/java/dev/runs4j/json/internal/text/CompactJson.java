package dev.runs4j.json.internal.text;

/**
 * Takes the white space between the tokens of a JSON text away; everything else keeps its spelling, numbers and escapes included. The text
 * must be valid.
 */
public final class CompactJson {

    private CompactJson() {}

    /** {@return the same value without white space; the same text where there was none} */
    public static String of(String json) {
        int first = nextGap(json, 0);
        if (first == json.length()) {
            return json;
        }
        StringBuilder compact = new StringBuilder(json.length());
        int from = 0;
        for (int gap = first; gap < json.length(); gap = nextGap(json, from)) {
            compact.append(json, from, gap);
            from = endOfGap(json, gap);
        }
        return compact.append(json, from, json.length()).toString();
    }

    private static int nextGap(String json, int from) {
        int at = from;
        while (at < json.length()) {
            char c = json.charAt(at);
            if (c == '"') {
                at = endOfText(json, at);
            } else if (isGap(c)) {
                return at;
            } else {
                at++;
            }
        }
        return json.length();
    }

    private static int endOfText(String json, int quote) {
        int at = quote + 1;
        while (at < json.length()) {
            char c = json.charAt(at);
            if (c == '"') {
                return at + 1;
            }
            at += c == '\\' ? 2 : 1;
        }
        return json.length();
    }

    private static int endOfGap(String json, int gap) {
        int at = gap;
        while (at < json.length() && isGap(json.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isGap(char c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }
}
