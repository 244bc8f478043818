package dev.runs4j.json.internal.read;

/**
 * Reads the value that the parser stands on, to its last token.
 *
 * @param <T> what is read
 */
@FunctionalInterface
public interface ValueReader<T> {

    /** Reads. */
    T read(JsonIn in);
}
