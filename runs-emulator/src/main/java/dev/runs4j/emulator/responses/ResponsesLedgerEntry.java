package dev.runs4j.emulator.responses;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** One write that the service has accepted. Immutable; {@link #toString()} shows ids only. */
public final class ResponsesLedgerEntry {

    private final long number;
    private final Instant at;
    private final ResponsesOperation operation;
    private final String id;
    private final @Nullable String conversation;
    private final Map<String, String> metadata;
    private final ObjectNode body;

    ResponsesLedgerEntry(
            long number,
            Instant at,
            ResponsesOperation operation,
            String id,
            @Nullable String conversation,
            Map<String, String> metadata,
            ObjectNode body) {
        this.number = number;
        this.at = at;
        this.operation = operation;
        this.id = id;
        this.conversation = conversation;
        this.metadata = Map.copyOf(metadata);
        this.body = body;
    }

    /** {@return its place in the order of all writes, from 1} */
    public long number() {
        return number;
    }

    /** {@return when it was accepted, on the service's clock} */
    public Instant at() {
        return at;
    }

    /** {@return what was done} */
    public ResponsesOperation operation() {
        return operation;
    }

    /** {@return the id of the response, conversation or item that was made, changed or deleted; for new items, that of the first} */
    public String id() {
        return id;
    }

    /** {@return the conversation that it was about; absent for none} */
    public Optional<String> conversationId() {
        return Optional.ofNullable(conversation);
    }

    /** {@return the metadata that the request had} */
    public Map<String, String> metadata() {
        return metadata;
    }

    /** {@return a copy of the request's body; an empty object where it had none} */
    public ObjectNode body() {
        return body.deepCopy();
    }

    ObjectNode json() {
        ObjectNode json = Json.object().put("number", number).put("at", at.toString());
        json.put("operation", operation.name()).put("id", id).put("conversation", conversation);
        ObjectNode pairs = json.putObject("metadata");
        metadata.forEach(pairs::put);
        json.set("body", body);
        return json;
    }

    @Override
    public String toString() {
        return "ResponsesLedgerEntry[" + number + " at " + at + ", " + operation + " " + id + "]";
    }
}
