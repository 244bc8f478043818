package dev.runs4j.wire.internal.failure;

import java.util.Locale;

/** Texts of servers as one line of bounded length. */
final class PlainText {

    private PlainText() {}

    /** {@return the text in one line, without control characters, at most so many code points of it} */
    static String line(String text, int most) {
        StringBuilder out = new StringBuilder(Math.min(text.length(), 2 * most));
        int count = 0;
        boolean gap = false;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            if (Character.isWhitespace(point) || Character.isISOControl(point)) {
                gap = count > 0;
                continue;
            }
            if (count + (gap ? 2 : 1) > most) {
                return out.append('…').toString();
            }
            count += gap ? 2 : 1;
            out.append(gap ? " " : "").appendCodePoint(point);
            gap = false;
        }
        return out.toString();
    }

    /** {@return what a page shows: no tags, no scripts, no styles} */
    static String ofHtml(String html) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < html.length()) {
            int tag = html.indexOf('<', at);
            if (tag < 0) {
                return out.append(html, at, html.length()).toString();
            }
            out.append(html, at, tag).append(' ');
            at = endOfTag(html, tag);
        }
        return out.toString();
    }

    private static int endOfTag(String html, int tag) {
        for (String hidden : new String[] {"script", "style", "!--"}) {
            if (html.regionMatches(true, tag + 1, hidden, 0, hidden.length())) {
                return endOf(html, tag, hidden.equals("!--") ? "-->" : "</" + hidden + ">");
            }
        }
        return endOf(html, tag, ">");
    }

    private static int endOf(String html, int from, String mark) {
        int length = mark.length();
        for (int at = from; at + length <= html.length(); at++) {
            if (html.regionMatches(true, at, mark, 0, length)) {
                return at + length;
            }
        }
        return html.length();
    }

    /** {@return the text with plain quotes and small letters, to be looked through} */
    static String plain(String text) {
        return text.replace('’', '\'')
                .replace('‘', '\'')
                .replace('“', '"')
                .replace('”', '"')
                .toLowerCase(Locale.ROOT);
    }
}
