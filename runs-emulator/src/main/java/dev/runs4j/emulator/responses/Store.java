package dev.runs4j.emulator.responses;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What there is. Guarded by the service's lock. */
final class Store {

    private final Ids ids = new Ids();
    private final ReasoningPairs pairs = new ReasoningPairs();
    private final Map<String, StoredResponse> responses = new LinkedHashMap<>();
    private final Map<String, Conversation> conversations = new LinkedHashMap<>();
    private final Map<String, StoredResponse> byKey = new HashMap<>();
    private final Duration retention;
    private long accepted;

    Store(Duration retention) {
        this.retention = retention;
    }

    Ids ids() {
        return ids;
    }

    ReasoningPairs pairs() {
        return pairs;
    }

    long nextNumber() {
        return ++accepted;
    }

    // ---- responses

    void add(StoredResponse response, @Nullable String key) {
        if (response.request().store()) {
            responses.put(response.id(), response);
        }
        if (key != null) {
            byKey.put(key, response);
        }
    }

    @Nullable
    StoredResponse byKey(@Nullable String key) {
        return key == null ? null : byKey.get(key);
    }

    /** Null for one that is not there, or not there any more. */
    @Nullable
    StoredResponse find(String id, Instant now) {
        StoredResponse response = responses.get(id);
        if (response == null || now.isBefore(response.created().plus(retention))) {
            return response;
        }
        responses.remove(id);
        return null;
    }

    StoredResponse response(String id, Instant now) {
        StoredResponse response = find(id, now);
        if (response == null) {
            throw Errors.noResponse(id);
        }
        return response;
    }

    void remove(StoredResponse response) {
        responses.remove(response.id());
    }

    /** {@return those that are there, oldest first} */
    List<StoredResponse> responses(Instant now) {
        return responses.values().stream()
                .filter(response -> now.isBefore(response.created().plus(retention)))
                .toList();
    }

    /** {@return the whole context of whoever goes on from this response; each response before it is needed for that} */
    List<Item> chain(String id, Instant now) {
        StoredResponse last = find(id, now);
        if (last == null) {
            throw Errors.noPrevious(id);
        }
        if (!last.hasEnded()) {
            throw Errors.invalid(
                    "Previous response with id '" + id + "' is still in progress.", "previous_response_id", null);
        }
        String previous = last.request().previous();
        List<Item> context = new ArrayList<>(previous == null ? last.before() : chain(previous, now));
        context.addAll(last.input());
        context.addAll(last.made());
        return context;
    }

    /** Finds an item of any stored response; null for none. */
    @Nullable
    Item item(String id, Instant now) {
        for (StoredResponse response : responses(now)) {
            for (List<Item> part : List.of(response.input(), response.made())) {
                for (Item item : part) {
                    if (item.id().equals(id)) {
                        return item;
                    }
                }
            }
        }
        return null;
    }

    // ---- conversations

    Conversation conversation(String id) {
        Conversation conversation = conversations.get(id);
        if (conversation == null) {
            throw Errors.noConversation(id);
        }
        return conversation;
    }

    /** Null for none, or one that is not there any more. */
    @Nullable
    Conversation findConversation(@Nullable String id) {
        return id == null ? null : conversations.get(id);
    }

    void add(Conversation conversation) {
        conversations.put(conversation.id(), conversation);
    }

    void remove(Conversation conversation) {
        conversations.remove(conversation.id());
    }

    Collection<Conversation> conversations() {
        return conversations.values();
    }

    Item named(Item item) {
        if (!item.id().isEmpty()) {
            return item;
        }
        return new Item(item.json().deepCopy().put("id", ids.ofItem(item.type())));
    }
}
