package dev.runs4j.testkit.internal;

/** The beginning of a text, on one line. */
public final class Excerpt {

    private static final int SHOWN = 120;

    private Excerpt() {}

    /** {@return at most 120 code points of the text, control characters escaped} */
    public static String of(String text) {
        int length = text.codePointCount(0, text.length());
        String shown = length <= SHOWN ? text : text.substring(0, text.offsetByCodePoints(0, SHOWN));
        StringBuilder line = new StringBuilder(shown.length());
        shown.codePoints().forEach(point -> append(line, point));
        return length <= SHOWN
                ? line.toString()
                : line.append("... (").append(length).append(" characters)").toString();
    }

    private static void append(StringBuilder line, int point) {
        switch (point) {
            case '\n' -> line.append("\\n");
            case '\r' -> line.append("\\r");
            case '\t' -> line.append("\\t");
            default -> line.appendCodePoint(Character.isISOControl(point) ? '?' : point);
        }
    }
}
