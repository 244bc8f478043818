package dev.runs4j.journal.jdbc;

import java.util.Locale;

/** Texts as PostgreSQL can hold them: U+0000 and halves of surrogate pairs are written as escapes, and so is the escape's own sign. */
final class PgText {

    private static final char SIGN = '\\';
    private static final int DIGITS = 4;

    private PgText() {}

    static String encode(String text) {
        int first = firstToEscape(text);
        if (first < 0) {
            return text;
        }
        StringBuilder encoded = new StringBuilder(text.length() + 16).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (mustBeEscaped(text, i)) {
                encoded.append(SIGN).append(String.format(Locale.ROOT, "%04x", (int) sign));
            } else {
                encoded.append(sign);
            }
        }
        return encoded.toString();
    }

    static String decode(String text) {
        if (text.indexOf(SIGN) < 0) {
            return text;
        }
        StringBuilder decoded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == SIGN) {
                decoded.append((char) Integer.parseInt(text.substring(i + 1, i + 1 + DIGITS), 16));
                i += DIGITS;
            } else {
                decoded.append(text.charAt(i));
            }
        }
        return decoded.toString();
    }

    private static int firstToEscape(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (mustBeEscaped(text, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean mustBeEscaped(String text, int at) {
        char sign = text.charAt(at);
        if (sign == SIGN || sign == 0) {
            return true;
        }
        if (Character.isHighSurrogate(sign)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(sign) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
