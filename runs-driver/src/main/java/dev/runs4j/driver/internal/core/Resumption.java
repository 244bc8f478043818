package dev.runs4j.driver.internal.core;

import dev.runs4j.ports.StreamCursor;
import java.util.Objects;

/**
 * How often a stream was joined again, or was to be, without a further event.
 *
 * @param cursor the place behind the last event
 * @param attempts how often it was tried there
 */
public record Resumption(StreamCursor cursor, int attempts) {

    /** Refuses null. */
    public Resumption {
        Objects.requireNonNull(cursor, "cursor");
    }
}
