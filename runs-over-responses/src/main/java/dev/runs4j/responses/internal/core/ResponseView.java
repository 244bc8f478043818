package dev.runs4j.responses.internal.core;

import dev.runs4j.domain.LastError;
import dev.runs4j.domain.Usage;
import dev.runs4j.domain.run.IncompleteReason;
import dev.runs4j.domain.tool.ToolCall;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What counts of a response. Immutable.
 *
 * @param id the server's id
 * @param status how far it is
 * @param calls what it asks the caller for, in their order
 * @param items the ids of the items that it made, in their order
 * @param usage its tokens; null where the server did not say
 * @param error why it failed; null where it did not
 * @param incomplete why it is incomplete; null where it is not
 * @param completedAt when it was completed; null where the server did not say
 */
public record ResponseView(
        String id,
        ResponseStatus status,
        List<ToolCall> calls,
        List<String> items,
        @Nullable Usage usage,
        @Nullable LastError error,
        @Nullable IncompleteReason incomplete,
        @Nullable Instant completedAt) {

    /** Copies the lists. */
    public ResponseView {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(status, "status");
        calls = List.copyOf(calls);
        items = List.copyOf(items);
    }

    /** {@return ids and status; no content} */
    @Override
    public String toString() {
        return "ResponseView[" + id + ", " + status + ", " + calls.size() + " calls]";
    }
}
