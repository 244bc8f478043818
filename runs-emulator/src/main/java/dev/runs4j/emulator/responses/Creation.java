package dev.runs4j.emulator.responses;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Accepts requests for responses, or refuses them for what is there. Guarded by the service's lock. */
final class Creation {

    private final Store store;
    private final ResponsesSettings settings;

    Creation(Store store, ResponsesSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    StoredResponse accept(CreateRequest request, Instant now) {
        Conversation conversation = conversation(request, now);
        List<Item> before = before(request, conversation, now);
        List<Item> given = given(request, before, now);
        Context.check(before, given, settings.switches().refusesRepeatedOutputs(), store.pairs());
        List<Item> read = fitting(request, before, given);
        List<Item> input = given.stream().map(store::named).toList();
        StoredResponse response = planned(request, before, input, read, now);
        if (conversation != null) {
            conversation.enter(response);
        }
        return response;
    }

    private @Nullable Conversation conversation(CreateRequest request, Instant now) {
        String id = request.conversation();
        if (id == null) {
            return null;
        }
        Conversation conversation = store.conversation(id);
        if (conversation.isLocked(settings.switches().lock(), now)) {
            throw Errors.locked();
        }
        return conversation;
    }

    List<Item> before(CreateRequest request, @Nullable Conversation conversation, Instant now) {
        if (conversation != null) {
            return List.copyOf(conversation.items());
        }
        String previous = request.previous();
        return previous == null ? List.of() : store.chain(previous, now);
    }

    List<Item> given(CreateRequest request, List<Item> before, Instant now) {
        List<Item> given = new ArrayList<>();
        for (ObjectNode json : request.input()) {
            Item item = new Item(json);
            given.add(item.type().equals("item_reference") ? referred(item.id(), before, now) : item);
        }
        return given;
    }

    private Item referred(String id, List<Item> before, Instant now) {
        if (before.stream().anyMatch(item -> item.id().equals(id))) {
            throw Errors.duplicate(id);
        }
        Item item = store.item(id, now);
        if (item == null) {
            throw Errors.noItem(id);
        }
        return item;
    }

    /** What the model reads: all, or as much of the end as fits where the request allows it. */
    private List<Item> fitting(CreateRequest request, List<Item> before, List<Item> input) {
        List<Item> all = new ArrayList<>(before);
        all.addAll(input);
        long tokens = ContextTokens.of(request, before, input);
        int window = settings.contextWindow();
        if (tokens > window && request.keepsAll()) {
            throw Errors.tooLong(window, tokens);
        }
        int first = 0;
        while (tokens > window && first < all.size()) {
            tokens -= all.get(first).tokens();
            first++;
        }
        return all.subList(first, all.size());
    }

    private StoredResponse planned(
            CreateRequest request, List<Item> before, List<Item> input, List<Item> read, Instant now) {
        String id = store.ids().next("resp");
        ModelView view = new ModelView(id, request, read, input.size());
        ResponsePlan wished = settings.script().plan(view);
        ResponsePlan plan = view.forcedFunction().map(wished::forced).orElse(wished);
        Course course = Course.of(plan, now, store.ids());
        StoredResponse response = new StoredResponse(
                store.nextNumber(), Echo.of(id, request, now), request, plan, now, before, input, course);
        store.pairs().learn(response.made());
        if (request.stream()) {
            response.events(Timeline.of(response, settings.switches().nestedErrors()));
        }
        return response;
    }
}
