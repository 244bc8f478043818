package dev.runs4j.emulator.responses;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One conversation. Guarded by the service's lock. */
final class Conversation {

    private final String id;
    private final Instant created;
    private final List<Item> items = new ArrayList<>();
    private final List<StoredResponse> active = new ArrayList<>();
    private ObjectNode metadata = Json.object();

    Conversation(String id, Instant created) {
        this.id = id;
        this.created = created;
    }

    String id() {
        return id;
    }

    /** {@return its items, oldest first; not a copy} */
    List<Item> items() {
        return items;
    }

    void metadata(JsonNode pairs) {
        metadata = pairs.isObject() ? (ObjectNode) pairs.deepCopy() : Json.object();
    }

    void enter(StoredResponse response) {
        active.add(response);
    }

    void leave(StoredResponse response) {
        active.remove(response);
    }

    boolean isLocked(ConversationLock lock, Instant now) {
        return switch (lock) {
            case FROM_ACCEPT -> !active.isEmpty();
            case WHILE_RUNNING ->
                active.stream()
                        .anyMatch(response -> !response.request().background()
                                || response.course().hasStarted(now));
            case NEVER -> false;
        };
    }

    ObjectNode json() {
        ObjectNode json = Json.object().put("id", id).put("object", "conversation");
        json.put("created_at", created.getEpochSecond());
        json.set("metadata", metadata.deepCopy());
        return json;
    }
}
