package dev.runs4j.json.internal.read;

import org.jspecify.annotations.Nullable;

/**
 * Reads the value that the parser stands on, to its last token, if it can be used.
 *
 * @param <T> what is read
 */
@FunctionalInterface
public interface MaybeReader<T> {

    /** Reads; null where the value is null or of an unusable type. */
    @Nullable
    T read(JsonIn in);
}
