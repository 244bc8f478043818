package dev.runs4j.emulator.internal.responses;

import dev.runs4j.domain.command.Limits;
import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.command.SortOrder;
import dev.runs4j.emulator.internal.http.Errand;
import dev.runs4j.emulator.internal.http.Reply;
import dev.runs4j.emulator.internal.http.RequestHead;
import dev.runs4j.emulator.internal.request.Body;
import dev.runs4j.emulator.internal.request.Rules;
import dev.runs4j.emulator.responses.ListRequest;
import dev.runs4j.emulator.responses.ResponseEvents;
import dev.runs4j.emulator.responses.ResponsesOperation;
import dev.runs4j.emulator.responses.ResponsesService;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One operation of the API. For one thread. */
final class ResponsesErrand implements Errand {

    private static final Rules RULES = new Rules(Limits.OFFICIAL, Set.of(), List.of());

    private final ResponsesService service;
    private final ResponsesRoute route;
    private final RequestHead head;
    private ObjectNode body = JsonNodeFactory.instance.objectNode();

    ResponsesErrand(ResponsesService service, ResponsesRoute route, RequestHead head) {
        this.service = service;
        this.route = route;
        this.head = head;
    }

    @Override
    public void check() {
        // No header is needed.
    }

    @Override
    public boolean takes(byte[] utf8) {
        body = Body.tree(utf8);
        return streams();
    }

    private boolean streams() {
        return switch (route.operation()) {
            case CREATE_RESPONSE -> body.path("stream").asBoolean(false);
            case GET_RESPONSE -> "true".equals(head.query().filled("stream"));
            default -> false;
        };
    }

    @Override
    public Reply carryOut() {
        if (streams()) {
            return new Reply.Stream(new EventFrames(events(), service.clock()));
        }
        return Reply.json(answer().toString().getBytes(StandardCharsets.UTF_8));
    }

    private ResponseEvents events() {
        return route.operation() == ResponsesOperation.CREATE_RESPONSE
                ? service.stream(body, key())
                : service.join(route.first(), head.query().number("starting_after"));
    }

    private @Nullable String key() {
        return head.headers().get("Idempotency-Key");
    }

    private ObjectNode answer() {
        return switch (route.operation()) {
            case CREATE_RESPONSE -> service.create(body, key());
            case GET_RESPONSE -> service.retrieve(route.first(), include());
            case CANCEL_RESPONSE -> service.cancel(route.first());
            case DELETE_RESPONSE -> service.delete(route.first());
            case LIST_INPUT_ITEMS -> service.inputItems(route.first(), page());
            case COUNT_INPUT_TOKENS -> service.inputTokens(body);
            case LIST_RESPONSES ->
                service.responses(page(), conversation(), head.query().filled("agent_name"));
            case CREATE_CONVERSATION -> service.createConversation(body);
            case GET_CONVERSATION -> service.conversation(route.first());
            case UPDATE_CONVERSATION -> service.updateConversation(route.first(), body);
            case DELETE_CONVERSATION -> service.deleteConversation(route.first());
            case CREATE_ITEMS -> service.createItems(route.first(), body);
            case LIST_ITEMS -> service.items(route.first(), page());
            case GET_ITEM -> service.item(route.first(), route.second());
            case DELETE_ITEM -> service.deleteItem(route.first(), route.second());
            case LIST_CONVERSATIONS -> service.conversations(page());
        };
    }

    /** The name of the parameter is not documented well; both are taken. */
    private @Nullable String conversation() {
        String id = head.query().filled("conversation_id");
        return id == null ? head.query().filled("conversation") : id;
    }

    private Set<String> include() {
        return Set.copyOf(head.query().includeWords());
    }

    private ListRequest page() {
        PageRequest page = head.query().page(RULES);
        boolean before = service.dialect().hasLists();
        return new ListRequest(
                page.limit().orElse(ListRequest.FIRST.limit()),
                page.order().filter(SortOrder.ASC::equals).isPresent(),
                page.after().orElse(null),
                before ? page.before().orElse(null) : null,
                include());
    }
}
