package dev.runs4j.emulator.responses;

import dev.runs4j.ports.time.RunsClock;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A server of the Responses and Conversations API without HTTP, after the official description 2.3.0 and what servers were seen to do: each method is
 * one of its requests, with bodies as JSON trees.
 *
 * <p>It has no threads and follows the clock that it was given. Responses move when somebody looks: what was due meanwhile is made up for first, in the
 * order in which it was. Ids are counted from one, so that the same calls give the same ids. What no documentation tells is a
 * {@linkplain ResponsesSwitches switch}; what goes wrong is a {@linkplain ResponsesFaults fault}.
 *
 * <p>Every method throws {@link ResponsesException} for a request that is refused, and {@link LostConnectionException} by a fault, or when the thread
 * is interrupted while it waits. Trees that are given are copied, and those that come back are the caller's own. Safe for many threads.
 */
public final class ResponsesService {

    private final ResponsesSettings settings;
    private final ResponsesLedger ledger = new ResponsesLedger();
    private final ResponsesFaults faults = new ResponsesFaults();
    private final Gate gate;
    private final RequestReader reader;
    private final Store store;
    private final Engine engine;
    private final ResponseDesk responses;
    private final ConversationDesk conversations;

    ResponsesService(ResponsesSettings settings) {
        this.settings = settings;
        this.gate = new Gate(settings.clock(), faults, ledger);
        this.reader = new RequestReader(settings.dialect(), settings.switches());
        this.store = new Store(settings.retention());
        Endings endings = new Endings(store, settings.switches(), ledger);
        this.engine = new Engine(settings.clock(), endings);
        this.responses = new ResponseDesk(store, endings, settings, ledger);
        this.conversations = new ConversationDesk(store, settings.switches(), ledger);
    }

    /** {@return a builder with the defaults} */
    public static ResponsesServiceBuilder builder() {
        return new ResponsesServiceBuilder();
    }

    // ---- responses

    /** Creates a response without a key; see {@link #create(ObjectNode, String)}. */
    public ObjectNode create(ObjectNode body) {
        return create(body, null);
    }

    /**
     * {@code POST /responses}. In the background it gives the response as it was accepted, always {@code queued}. In the foreground it waits on the clock
     * until the response has ended. Whether the body asks for a stream makes no difference but that it can be joined later.
     *
     * @param body the request
     * @param idempotencyKey the header {@code Idempotency-Key}; null for none. It makes a difference only by its switch
     * @return the response
     */
    public ObjectNode create(ObjectNode body, @Nullable String idempotencyKey) {
        return gate.call(ResponsesOperation.CREATE_RESPONSE, body, () -> {
            StoredResponse response = accepted(body, idempotencyKey);
            if (response.request().background()) {
                return ResponseDesk.accepted(response);
            }
            engine.awaitEnd(response);
            return engine.at(now -> Snapshots.at(response, now, Set.of()));
        });
    }

    /**
     * {@code POST /responses} of a body with {@code stream: true}.
     *
     * @param body the request
     * @param idempotencyKey the header {@code Idempotency-Key}; null for none
     * @return the events; whoever takes them closes them
     */
    public ResponseEvents stream(ObjectNode body, @Nullable String idempotencyKey) {
        ResponsesCall call = new ResponsesCall(ResponsesOperation.CREATE_RESPONSE, "", body);
        return gate.call(call, () -> {
            if (!body.path("stream").asBoolean(false)) {
                throw new IllegalArgumentException("body: stream: true wanted, but it was " + body.path("stream"));
            }
            StoredResponse response = accepted(body, idempotencyKey);
            boolean owns = !response.request().background();
            return new ResponseEvents(engine, response, 0, gate.breaksAfter(call), owns);
        });
    }

    private StoredResponse accepted(ObjectNode body, @Nullable String key) {
        CreateRequest request = reader.create(body.deepCopy());
        return engine.at(now -> responses.create(request, key, now));
    }

    /**
     * {@code GET /responses/{id}}.
     *
     * @param id the response
     * @param include what more is wanted of its items, such as {@code file_search_call.results}; beside what its creator asked for
     */
    public ObjectNode retrieve(String id, Set<String> include) {
        return gate.call(
                ResponsesOperation.GET_RESPONSE,
                id,
                () -> engine.at(now -> Snapshots.at(store.response(id, now), now, include)));
    }

    /** Retrieves a response with what its creator asked for; see {@link #retrieve(String, Set)}. */
    public ObjectNode retrieve(String id) {
        return retrieve(id, Set.of());
    }

    /**
     * {@code GET /responses/{id}?stream=true}: joins the stream of a response that was created in the background as a stream.
     *
     * @param id the response
     * @param startingAfter the number of the last event that the client has; -1 for all events
     * @return the events behind it; whoever takes them closes them
     */
    public ResponseEvents join(String id, long startingAfter) {
        ResponsesCall call = new ResponsesCall(ResponsesOperation.GET_RESPONSE, id, Json.object());
        return gate.call(call, () -> {
            StoredResponse response = engine.at(now -> responses.joined(id, now));
            int position = (int) Math.min(Integer.MAX_VALUE, Math.max(-1, startingAfter) + 1);
            return new ResponseEvents(engine, response, position, gate.breaksAfter(call), false);
        });
    }

    /** {@code POST /responses/{id}/cancel}, for those in the background only; one that has ended is given as it is. */
    public ObjectNode cancel(String id) {
        return gate.call(ResponsesOperation.CANCEL_RESPONSE, id, () -> engine.at(now -> responses.cancel(id, now)));
    }

    /** {@code DELETE /responses/{id}}. One that has not ended ends without a trace; items in its conversation stay. */
    public ObjectNode delete(String id) {
        return gate.call(ResponsesOperation.DELETE_RESPONSE, id, () -> engine.at(now -> responses.delete(id, now)));
    }

    /** {@code GET /responses/{id}/input_items}: the items of its own input, not those of the context before. */
    public ObjectNode inputItems(String id, ListRequest wanted) {
        return gate.call(
                ResponsesOperation.LIST_INPUT_ITEMS,
                id,
                () -> engine.at(now -> Paging.items(store.response(id, now).input(), wanted)));
    }

    /** {@code POST /responses/input_tokens}, where its switch has it. */
    public ObjectNode inputTokens(ObjectNode body) {
        return gate.call(ResponsesOperation.COUNT_INPUT_TOKENS, body, () -> {
            CreateRequest request = reader.count(body.deepCopy());
            return engine.at(now -> responses.count(request, now));
        });
    }

    /**
     * {@code GET /responses}, which only Foundry has.
     *
     * @param wanted which part
     * @param conversation those of one conversation; null for all
     * @param agent those of the agent of this name; null for all
     */
    public ObjectNode responses(ListRequest wanted, @Nullable String conversation, @Nullable String agent) {
        return gate.call(ResponsesOperation.LIST_RESPONSES, "", () -> {
            only(settings.dialect().hasLists());
            return engine.at(now -> responses.list(wanted, conversation, agent, now));
        });
    }

    // ---- conversations

    /** {@code POST /conversations}, with up to twenty items. */
    public ObjectNode createConversation(ObjectNode body) {
        ObjectNode copy = body.deepCopy();
        return onConversations(
                new ResponsesCall(ResponsesOperation.CREATE_CONVERSATION, "", copy),
                now -> conversations.create(reader.conversationItems(copy), copy, now));
    }

    /** {@code GET /conversations/{id}}. */
    public ObjectNode conversation(String id) {
        return onConversations(call(ResponsesOperation.GET_CONVERSATION, id), now -> conversations.get(id));
    }

    /** {@code POST /conversations/{id}}: replaces the metadata. */
    public ObjectNode updateConversation(String id, ObjectNode body) {
        ObjectNode copy = body.deepCopy();
        return onConversations(
                new ResponsesCall(ResponsesOperation.UPDATE_CONVERSATION, id, copy),
                now -> conversations.update(id, copy, now));
    }

    /** {@code DELETE /conversations/{id}}. Its paths answer 404 from then on; a response that is under way goes on. */
    public ObjectNode deleteConversation(String id) {
        return onConversations(call(ResponsesOperation.DELETE_CONVERSATION, id), now -> conversations.delete(id, now));
    }

    /** {@code GET /conversations}, which only Foundry has. */
    public ObjectNode conversations(ListRequest wanted) {
        return gate.call(ResponsesOperation.LIST_CONVERSATIONS, "", () -> {
            only(settings.dialect().hasLists());
            return engine.at(now -> conversations.list(wanted));
        });
    }

    /** {@code POST /conversations/{id}/items}: adds up to twenty items. What they are to each other is checked by the next response only. */
    public ObjectNode createItems(String id, ObjectNode body) {
        ObjectNode copy = body.deepCopy();
        return onConversations(
                new ResponsesCall(ResponsesOperation.CREATE_ITEMS, id, copy),
                now -> conversations.createItems(id, reader.newItems(copy), copy, now));
    }

    /** {@code GET /conversations/{id}/items}. */
    public ObjectNode items(String id, ListRequest wanted) {
        return onConversations(call(ResponsesOperation.LIST_ITEMS, id), now -> conversations.items(id, wanted));
    }

    /** {@code GET /conversations/{id}/items/{item}}, with all that there is of it. */
    public ObjectNode item(String id, String itemId) {
        return onConversations(
                call(ResponsesOperation.GET_ITEM, id),
                now -> conversations.item(id, itemId).json().deepCopy());
    }

    /** {@code DELETE /conversations/{id}/items/{item}}: gives the conversation. */
    public ObjectNode deleteItem(String id, String itemId) {
        return onConversations(
                call(ResponsesOperation.DELETE_ITEM, id), now -> conversations.deleteItem(id, itemId, now));
    }

    private static ResponsesCall call(ResponsesOperation operation, String id) {
        return new ResponsesCall(operation, id, Json.object());
    }

    private ObjectNode onConversations(ResponsesCall call, Function<Instant, ObjectNode> work) {
        Supplier<ObjectNode> checked = () -> {
            only(settings.dialect().hasConversations());
            return engine.at(work);
        };
        return gate.call(call, checked);
    }

    private static void only(boolean there) {
        if (!there) {
            throw Errors.noPath();
        }
    }

    // ---- for tests

    /** {@return what was accepted} */
    public ResponsesLedger ledger() {
        return ledger;
    }

    /** {@return what goes wrong} */
    public ResponsesFaults faults() {
        return faults;
    }

    /** {@return which kind of server it is} */
    public ResponsesDialect dialect() {
        return settings.dialect();
    }

    /** {@return its clock} */
    public RunsClock clock() {
        return settings.clock();
    }

    @Override
    public String toString() {
        return "ResponsesService[" + settings.dialect() + "]";
    }
}
