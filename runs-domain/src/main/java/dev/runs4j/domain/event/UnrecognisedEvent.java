package dev.runs4j.domain.event;

import java.util.Objects;

/**
 * An event that this version does not know. The official schema 2.3.0 reserves the right to add events and tells readers to skip them.
 * {@link #toString()} shows no data.
 *
 * @param name the name on the wire; empty where the server named none
 * @param data what came with it, as it came; need not be JSON
 */
public record UnrecognisedEvent(String name, String data) implements RunEvent {

    /** Refuses null. */
    public UnrecognisedEvent {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(data, "data");
    }

    @Override
    public String toString() {
        return "UnrecognisedEvent[" + name + ", " + data.length() + " chars]";
    }
}
