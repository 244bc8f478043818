package dev.runs4j.responses.internal.core;

import dev.runs4j.domain.tool.ToolCall;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What counts of an item of a conversation. Immutable.
 *
 * @param id the server's id
 * @param kind what it is
 * @param callId the call that it is, or answers; null for others
 * @param call the call, where the caller has to answer it; null for others
 * @param own whether it is what the run has sent
 * @param cutOff whether the server says that it is not whole
 */
public record ItemView(
        String id,
        Kind kind,
        @Nullable String callId,
        @Nullable ToolCall call,
        boolean own,
        boolean cutOff) {

    /** What an item is. */
    public enum Kind {
        /** Words of the user, or of a developer. */
        INPUT,
        /** Words of the model. */
        ANSWER,
        /** A call that the caller has to answer. */
        CALL,
        /** The answer to a call. */
        OUTPUT,
        /** Whatever else a model makes. */
        OTHER
    }

    /** Refuses null where something is needed. */
    public ItemView {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
    }

    /** {@return whether it goes to the model, and was not made by it} */
    public boolean isInput() {
        return kind == Kind.INPUT || kind == Kind.OUTPUT;
    }

    /** {@return ids and kind; no content} */
    @Override
    public String toString() {
        return "ItemView[" + id + ", " + kind + (callId == null ? "" : ", " + callId) + "]";
    }
}
