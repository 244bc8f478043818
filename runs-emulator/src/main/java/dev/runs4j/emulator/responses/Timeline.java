package dev.runs4j.emulator.responses;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** All events of a stream, each with its time. They are known when the response is accepted, since its course is. */
final class Timeline {

    private final StoredResponse response;
    private final boolean nestedErrors;
    private final List<TimedEvent> events = new ArrayList<>();

    private Timeline(StoredResponse response, boolean nestedErrors) {
        this.response = response;
        this.nestedErrors = nestedErrors;
    }

    static List<TimedEvent> of(StoredResponse response, boolean nestedErrors) {
        Timeline timeline = new Timeline(response, nestedErrors);
        timeline.begin();
        timeline.items();
        timeline.end();
        return List.copyOf(timeline.events);
    }

    private void begin() {
        boolean background = response.request().background();
        snapshot(response.created(), "response.created", background ? "queued" : "in_progress", List.of());
        if (background) {
            snapshot(response.created(), "response.queued", "queued", List.of());
        }
        Instant started = background ? response.course().start() : response.created();
        snapshot(started, "response.in_progress", "in_progress", List.of());
    }

    private void items() {
        int index = 0;
        Includes includes = Includes.of(response.request().include());
        for (Slot slot : response.course().slots()) {
            ObjectNode item = includes.shown(slot.item().json());
            List<ObjectNode> middle = ItemEvents.of(item, index);
            add(slot.added(), Json.type("response.output_item.added").put("output_index", index), Beginnings.of(item));
            List<ObjectNode> all = new ArrayList<>(middle);
            slot.events().forEach(event -> all.add(placed(event, item, slot, all.size())));
            spread(slot, all);
            add(slot.done(), Json.type("response.output_item.done").put("output_index", index), item);
            index++;
        }
    }

    /** Whoever made the event knows neither the id of the item nor its place. */
    private ObjectNode placed(ObjectNode event, ObjectNode item, Slot slot, int place) {
        ObjectNode placed = event.deepCopy();
        if (placed.has("item_id") && placed.path("item_id").isNull()) {
            placed.put("item_id", Json.text(item, "id"));
        }
        if (placed.has("output_index") && placed.path("output_index").isNull()) {
            placed.put("output_index", response.course().slots().indexOf(slot));
        }
        if (placed.has("sequence_number")) {
            throw new IllegalArgumentException(
                    "event " + place + ": the server counts the events, but it has a number");
        }
        return placed;
    }

    /** The events within an item come one by one in the time that it takes. */
    private void spread(Slot slot, List<ObjectNode> middle) {
        long nanos = Duration.between(slot.added(), slot.done()).toNanos();
        for (int i = 0; i < middle.size(); i++) {
            Instant at = slot.added().plusNanos(nanos / (middle.size() + 1) * (i + 1));
            events.add(new TimedEvent(at, numbered(middle.get(i))));
        }
    }

    private void end() {
        Instant end = response.course().end();
        if (end == null) {
            return;
        }
        List<ObjectNode> output = response.course().slots().stream()
                .map(slot -> slot.item().json())
                .toList();
        ResponsePlan.End how = response.plan().end();
        if (how == ResponsePlan.End.FAILED && response.plan().streamError()) {
            events.add(new TimedEvent(end, error()));
        } else if (how != ResponsePlan.End.CANCELLED) {
            snapshot(end, "response." + how.status(), how.status(), output);
        }
    }

    private ObjectNode error() {
        ObjectNode error = Json.type("error");
        String code = response.plan().code();
        String message = response.plan().message();
        if (nestedErrors) {
            error.putObject("error")
                    .put("type", code)
                    .put("code", code)
                    .put("message", message)
                    .putNull("param");
            return numbered(error);
        }
        return numbered(error.put("code", code).put("message", message).putNull("param"));
    }

    private void snapshot(Instant at, String type, String status, List<ObjectNode> output) {
        ObjectNode event = Json.type(type);
        event.set("response", Snapshots.of(response, status, output, Set.of()));
        events.add(new TimedEvent(at, numbered(event)));
    }

    private void add(Instant at, ObjectNode event, ObjectNode item) {
        event.set("item", item);
        events.add(new TimedEvent(at, numbered(event)));
    }

    private ObjectNode numbered(ObjectNode event) {
        return event.put("sequence_number", events.size());
    }
}
