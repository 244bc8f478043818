package dev.runs4j.domain;

import java.io.Serializable;
import java.util.HexFormat;
import java.util.Objects;

/**
 * One way in which an input breaks a limit: which field, what is allowed, what it was. Immutable.
 *
 * @param path where the value stands, in the wire's names, such as {@code metadata["case"]} or {@code tools[3].function.name}
 * @param limit what is allowed, such as {@code at most 512 characters}
 * @param actual what was found, such as {@code 513 characters}; never the content itself
 */
public record Violation(String path, String limit, String actual) implements Serializable {

    private static final int SHOWN_KEY = 80;

    /**
     * Keeps the three parts.
     *
     * @param path where the value stands
     * @param limit what is allowed
     * @param actual what was found
     */
    public Violation {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(limit, "limit");
        Objects.requireNonNull(actual, "actual");
    }

    /** {@return the sentence for an error message} */
    public String message() {
        return path + ": " + limit + ", but was " + actual;
    }

    /**
     * Moves the violation below another path.
     *
     * @param parent the path to put in front, such as {@code thread}
     * @return a copy with the longer path
     */
    public Violation under(String parent) {
        return new Violation(parent + "." + path, limit, actual);
    }

    /**
     * Quotes a map key for use in a path, so that a message stays readable: a very long key is cut, and quotes, backslashes and control
     * characters are escaped as in JSON.
     *
     * @param key the key
     * @return the key in brackets and quotes, at most 80 code points of it
     */
    public static String key(String key) {
        if (TextLength.of(key) <= SHOWN_KEY) {
            return "[\"" + escaped(key) + "\"]";
        }
        return "[\"" + escaped(key.substring(0, key.offsetByCodePoints(0, SHOWN_KEY))) + "…\"]";
    }

    private static String escaped(String key) {
        StringBuilder out = new StringBuilder(key.length());
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (Character.isISOControl(c)) {
                out.append("\\u00").append(HexFormat.of().toHexDigits((byte) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    @Override
    public String toString() {
        return message();
    }
}
