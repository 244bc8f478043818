package dev.runs4j.emulator.responses;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.runs4j.ports.time.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A service on a clock that stands still, and short ways to ask it. JSON is written with single quotes. */
final class Bench {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    static final String ASK = "{'model':'m','input':'Coat or no coat?','background':true}";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    final VirtualClock clock = VirtualClock.manual(START);
    final ResponsesService service;

    private Bench(UnaryOperator<ResponsesServiceBuilder> settings) {
        this.service = settings.apply(ResponsesService.builder().clock(clock)).build();
    }

    static Bench with(UnaryOperator<ResponsesServiceBuilder> settings) {
        return new Bench(settings);
    }

    static Bench plain() {
        return with(settings -> settings);
    }

    static Bench plays(ResponsePlan... plans) {
        return with(settings -> settings.script(ResponsesScript.inOrder(plans)));
    }

    static Bench plays(ResponsesSwitches switches, ResponsePlan... plans) {
        return with(settings -> settings.switches(switches).script(ResponsesScript.inOrder(plans)));
    }

    static ObjectNode json(String text) {
        return (ObjectNode) MAPPER.readTree(text.replace('\'', '"'));
    }

    ObjectNode create(String body) {
        return service.create(json(body));
    }

    String conversation() {
        return service.createConversation(json("{}")).path("id").stringValue();
    }

    ObjectNode on(String conversation, String input) {
        return create("{'model':'m','background':true,'conversation':'" + conversation + "','input':" + input + "}");
    }

    ObjectNode get(String id) {
        return service.retrieve(id);
    }

    void later(long millis) {
        clock.advance(Duration.ofMillis(millis));
    }

    /** The types of a conversation's items, oldest first. */
    String items(String conversation) {
        return types(
                service.items(conversation, ListRequest.FIRST.oldestFirst()).path("data"));
    }

    static String types(JsonNode items) {
        List<String> types = new ArrayList<>();
        items.forEach(item -> types.add(item.path("type").stringValue()));
        return String.join(" ", types);
    }

    static ResponsesException refused(ThrowingCallable call) {
        return catchThrowableOfType(ResponsesException.class, call);
    }

    ResponsesException refusedCreate(String body) {
        return refused(() -> create(body));
    }

    static String message(ResponsesException refused) {
        return refused.body().orElseThrow().path("error").path("message").stringValue();
    }

    /** All events that are there, with their types only. */
    static String names(ResponseEvents events) {
        List<String> names = new ArrayList<>();
        all(events).forEach(event -> names.add(event.path("type").stringValue()));
        return String.join(" ", names);
    }

    static List<ObjectNode> all(ResponseEvents events) {
        List<ObjectNode> all = new ArrayList<>();
        Optional<ObjectNode> next = events.next(Instant.MIN);
        while (next.isPresent()) {
            all.add(next.get());
            next = events.next(Instant.MIN);
        }
        return all;
    }
}
