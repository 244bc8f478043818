package dev.runs4j.domain.tool;

import dev.runs4j.domain.Extras;
import java.util.Objects;

/**
 * A search in version 1 of the protocol.
 *
 * @param id the call's id
 * @param retrieval members of the {@code retrieval} object, empty in the old schema
 * @param extras unmodelled members beside {@code retrieval}
 */
public record RetrievalCall(String id, Extras retrieval, Extras extras) implements ToolCall {

    /** The kind on the wire. */
    public static final String TYPE = "retrieval";

    /** Refuses null. */
    public RetrievalCall {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(retrieval, "retrieval");
        Objects.requireNonNull(extras, "extras");
    }

    @Override
    public String type() {
        return TYPE;
    }
}
