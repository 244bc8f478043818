package dev.runs4j.json.internal.write;

/**
 * Writes one value.
 *
 * @param <T> what is written
 */
@FunctionalInterface
public interface ValueWriter<T> {

    /** Writes the value where the output stands. */
    void write(JsonOut out, T value);
}
