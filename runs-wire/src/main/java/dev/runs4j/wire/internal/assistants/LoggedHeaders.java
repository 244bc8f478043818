package dev.runs4j.wire.internal.assistants;

/**
 * Hides what JSON has under the name {@code headers}, in requests and in answers: header fields for MCP servers, which nobody but those needs to
 * see. Takes any text, also one that is cut off.
 */
final class LoggedHeaders {

    private static final String NAME = "\"headers\"";
    private static final String MASK = "\"[hidden]\"";

    private LoggedHeaders() {}

    static String hidden(String json) {
        int name = json.indexOf(NAME);
        if (name < 0) {
            return json;
        }
        StringBuilder out = new StringBuilder(json.length());
        int done = 0;
        for (; name >= 0; name = json.indexOf(NAME, Math.max(done, name + 1))) {
            int value = valueBehind(json, name + NAME.length());
            if (value >= 0) {
                out.append(json, done, value).append(MASK);
                done = endOf(json, value);
            }
        }
        return out.append(json, done, json.length()).toString();
    }

    /** {@return where a text, an object or a list begins; -1 where something else stands} */
    private static int valueBehind(String json, int from) {
        int colon = blanks(json, from);
        int value = blanks(json, colon + 1);
        return value < json.length() && json.charAt(colon) == ':' && "{[\"".indexOf(json.charAt(value)) >= 0
                ? value
                : -1;
    }

    private static int blanks(String json, int from) {
        int at = from;
        while (at < json.length() && Character.isWhitespace(json.charAt(at))) {
            at++;
        }
        return at;
    }

    /** {@return what follows the value; the end of the text where the value is cut off} */
    private static int endOf(String json, int value) {
        int depth = 0;
        boolean quoted = false;
        for (int at = value; at < json.length(); at++) {
            char c = json.charAt(at);
            if (c == '\\' && quoted) {
                at++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '{' || c == '[')) {
                depth++;
            } else if (!quoted && (c == '}' || c == ']')) {
                depth--;
            }
            if (depth == 0 && !quoted) {
                return at + 1;
            }
        }
        return json.length();
    }
}
