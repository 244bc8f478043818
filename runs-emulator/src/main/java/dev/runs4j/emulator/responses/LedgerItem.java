package dev.runs4j.emulator.responses;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One item that came into being: an output of a function that was accepted, or an item of a conversation. Immutable; {@link #toString()} shows ids
 * only.
 */
public final class LedgerItem {

    private final Instant at;
    private final Item item;
    private final @Nullable String response;
    private final @Nullable String conversation;

    LedgerItem(Instant at, Item item, @Nullable String response, @Nullable String conversation) {
        this.at = at;
        this.item = item;
        this.response = response;
        this.conversation = conversation;
    }

    /** {@return when it was accepted or made, on the service's clock} */
    public Instant at() {
        return at;
    }

    /** {@return the item's id} */
    public String id() {
        return item.id();
    }

    /** {@return the item's type} */
    public String type() {
        return item.type();
    }

    /** {@return the id that a call and its output have in common; absent for other items} */
    public Optional<String> callId() {
        return Optional.of(item.callId()).filter(id -> !id.isEmpty());
    }

    /** {@return the response that took or made it; absent for an item that was created by itself} */
    public Optional<String> responseId() {
        return Optional.ofNullable(response);
    }

    /** {@return the conversation; absent for none} */
    public Optional<String> conversationId() {
        return Optional.ofNullable(conversation);
    }

    /** {@return a copy of the item} */
    public ObjectNode item() {
        return item.json().deepCopy();
    }

    ObjectNode json() {
        ObjectNode json = Json.object().put("at", at.toString()).put("id", id()).put("type", type());
        json.put("call_id", callId().orElse(null)).put("response", response).put("conversation", conversation);
        json.set("item", item.json());
        return json;
    }

    @Override
    public String toString() {
        return "LedgerItem[" + id() + " " + type() + " at " + at + "]";
    }
}
