package dev.runs4j.emulator.responses;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What can be done with responses. Guarded by the service's lock. */
final class ResponseDesk {

    private final Store store;
    private final Endings endings;
    private final Creation creation;
    private final ResponsesSettings settings;
    private final ResponsesLedger ledger;

    ResponseDesk(Store store, Endings endings, ResponsesSettings settings, ResponsesLedger ledger) {
        this.store = store;
        this.endings = endings;
        this.creation = new Creation(store, settings);
        this.settings = settings;
        this.ledger = ledger;
    }

    StoredResponse create(CreateRequest request, @Nullable String key, Instant now) {
        String honoured = settings.switches().idempotencyKeys() ? key : null;
        StoredResponse known = store.byKey(honoured);
        if (known != null) {
            return known;
        }
        StoredResponse response = creation.accept(request, now);
        store.add(response, honoured);
        endings.expect(response);
        ledger.add(
                now,
                ResponsesOperation.CREATE_RESPONSE,
                response.id(),
                response.conversation(),
                request.metadata(),
                request.body());
        ledger.sent(now, response.input(), response.id(), response.conversation());
        return response;
    }

    /** What the creator of a background response is told: nothing has happened yet. */
    static ObjectNode accepted(StoredResponse response) {
        return Snapshots.of(response, "queued", List.of(), Set.of());
    }

    StoredResponse joined(String id, Instant now) {
        StoredResponse response = store.response(id, now);
        if (!response.request().canBeJoined()) {
            String what = response.request().background()
                    ? "it was not created with stream=true."
                    : "it was not created with background=true.";
            throw Errors.invalid("This response cannot be streamed because " + what, "stream", null);
        }
        return response;
    }

    ObjectNode cancel(String id, Instant now) {
        StoredResponse response = store.response(id, now);
        if (!response.request().background()) {
            throw Errors.invalid("Cannot cancel a synchronous response.", null, null);
        }
        endings.cancel(response, now);
        ledger.add(now, ResponsesOperation.CANCEL_RESPONSE, id, response.conversation(), Map.of(), Json.object());
        return Snapshots.at(response, now, Set.of());
    }

    ObjectNode delete(String id, Instant now) {
        StoredResponse response = store.response(id, now);
        endings.forget(response, now);
        ledger.add(now, ResponsesOperation.DELETE_RESPONSE, id, response.conversation(), Map.of(), Json.object());
        return Endings.deleted(id, settings.dialect().deletedObject());
    }

    ObjectNode count(CreateRequest request, Instant now) {
        if (!settings.switches().inputTokens()) {
            throw Errors.noPath();
        }
        String id = request.conversation();
        Conversation conversation = id == null ? null : store.conversation(id);
        List<Item> before = creation.before(request, conversation, now);
        long tokens = ContextTokens.of(request, before, creation.given(request, before, now));
        return Json.object().put("object", "response.input_tokens").put("input_tokens", tokens);
    }

    ObjectNode list(ListRequest wanted, @Nullable String conversation, @Nullable String agent, Instant now) {
        List<StoredResponse> found = store.responses(now).stream()
                .filter(response -> conversation == null || conversation.equals(response.conversation()))
                .filter(response -> agent == null || agent.equals(agentOf(response)))
                .toList();
        return Paging.page(
                found, wanted, StoredResponse::id, response -> Snapshots.at(response, now, wanted.include()));
    }

    private static String agentOf(StoredResponse response) {
        return Json.text(response.echo().path("agent_reference"), "name");
    }
}
