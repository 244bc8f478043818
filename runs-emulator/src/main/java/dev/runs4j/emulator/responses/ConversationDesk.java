package dev.runs4j.emulator.responses;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What can be done with conversations. Guarded by the service's lock. */
final class ConversationDesk {

    private final Store store;
    private final ResponsesSwitches switches;
    private final ResponsesLedger ledger;

    ConversationDesk(Store store, ResponsesSwitches switches, ResponsesLedger ledger) {
        this.store = store;
        this.switches = switches;
        this.ledger = ledger;
    }

    ObjectNode create(List<ObjectNode> items, ObjectNode body, Instant now) {
        refuseDuplicates(List.of(), items);
        Conversation conversation = new Conversation(store.ids().next("conv"), now);
        conversation.metadata(body.path("metadata"));
        store.add(conversation);
        write(ResponsesOperation.CREATE_CONVERSATION, conversation.id(), conversation, body, now);
        add(conversation, items, now);
        return conversation.json();
    }

    ObjectNode get(String id) {
        return store.conversation(id).json();
    }

    ObjectNode update(String id, ObjectNode body, Instant now) {
        Conversation conversation = store.conversation(id);
        RequestReader.checkUpdate(body);
        conversation.metadata(body.path("metadata"));
        write(ResponsesOperation.UPDATE_CONVERSATION, id, conversation, body, now);
        return conversation.json();
    }

    ObjectNode delete(String id, Instant now) {
        Conversation conversation = store.conversation(id);
        store.remove(conversation);
        write(ResponsesOperation.DELETE_CONVERSATION, id, conversation, Json.object(), now);
        return Endings.deleted(id, "conversation.deleted");
    }

    ObjectNode createItems(String id, List<ObjectNode> given, ObjectNode body, Instant now) {
        Conversation conversation = store.conversation(id);
        if (switches.lockRefusesItems() && conversation.isLocked(switches.lock(), now)) {
            throw Errors.locked();
        }
        refuseDuplicates(conversation.items(), given);
        if (switches.refusesRepeatedOutputs()) {
            refuseRepeated(conversation.items(), given);
        }
        List<Item> made = add(conversation, given, now);
        write(ResponsesOperation.CREATE_ITEMS, made.get(0).id(), conversation, body, now);
        return Paging.created(made);
    }

    private List<Item> add(Conversation conversation, List<ObjectNode> given, Instant now) {
        List<Item> made =
                given.stream().map(json -> store.named(new Item(json))).toList();
        conversation.items().addAll(made);
        ledger.sent(now, made, null, conversation.id());
        ledger.stored(now, made, null, conversation.id());
        return made;
    }

    private static void refuseDuplicates(List<Item> items, List<ObjectNode> given) {
        Set<String> ids = new HashSet<>();
        items.forEach(item -> ids.add(item.id()));
        for (ObjectNode json : given) {
            String id = Json.text(json, "id");
            if (!id.isEmpty() && !ids.add(id)) {
                throw Errors.duplicate(id);
            }
        }
    }

    private static void refuseRepeated(List<Item> items, List<ObjectNode> given) {
        Set<String> answered = new HashSet<>();
        items.stream().filter(Item::isOutput).forEach(item -> answered.add(item.callId()));
        for (ObjectNode json : given) {
            Item item = new Item(json);
            if (item.isOutput() && !answered.add(item.callId())) {
                throw Errors.answered(item.callId());
            }
        }
    }

    ObjectNode items(String id, ListRequest wanted) {
        return Paging.items(store.conversation(id).items(), wanted);
    }

    Item item(String id, String itemId) {
        return store.conversation(id).items().stream()
                .filter(item -> item.id().equals(itemId))
                .findFirst()
                .orElseThrow(() -> Errors.noItem(itemId));
    }

    ObjectNode deleteItem(String id, String itemId, Instant now) {
        Conversation conversation = store.conversation(id);
        conversation.items().remove(item(id, itemId));
        write(ResponsesOperation.DELETE_ITEM, itemId, conversation, Json.object(), now);
        return conversation.json();
    }

    ObjectNode list(ListRequest wanted) {
        return Paging.page(
                List.copyOf(store.conversations()), wanted, Conversation::id, conversation -> conversation.json());
    }

    private void write(
            ResponsesOperation operation, String id, Conversation conversation, ObjectNode body, Instant now) {
        Map<String, String> metadata = new HashMap<>();
        JsonNode pairs = body.path("metadata");
        pairs.properties()
                .forEach(pair -> metadata.put(pair.getKey(), pair.getValue().asString("")));
        ledger.add(now, operation, id, conversation.id(), metadata, body);
    }
}
