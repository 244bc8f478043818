package dev.runs4j.driver;

import java.util.Locale;

/** Tells a model that a call did not work, as a JSON object with one member {@code error}. */
final class ErrorOutput {

    private static final int MOST_CHARS = 2000;

    private ErrorOutput() {}

    static String of(String message) {
        String shown = message.length() <= MOST_CHARS ? message : cut(message);
        StringBuilder json = new StringBuilder("{\"error\":\"");
        shown.chars().forEach(unit -> append(json, (char) unit));
        return json.append("\"}").toString();
    }

    private static String cut(String message) {
        int end = Character.isHighSurrogate(message.charAt(MOST_CHARS - 1)) ? MOST_CHARS - 1 : MOST_CHARS;
        return message.substring(0, end) + "…";
    }

    private static void append(StringBuilder json, char unit) {
        if (unit == '"' || unit == '\\') {
            json.append('\\').append(unit);
        } else if (unit < ' ' || Character.isSurrogate(unit)) {
            // A surrogate is escaped because it may stand alone, which no encoding can write.
            json.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
        } else {
            json.append(unit);
        }
    }
}
