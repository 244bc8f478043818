package dev.runs4j.emulator.responses;

import dev.runs4j.ports.time.WakeSignal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** One response that was accepted. Guarded by the service's lock. */
final class StoredResponse {

    private final long number;
    private final CreateRequest request;
    private final ResponsePlan plan;
    private final Instant created;
    private final List<Item> before;
    private final List<Item> input;
    private final ObjectNode echo;
    private final List<WakeSignal> waiting = new ArrayList<>();
    private Course course;
    private List<TimedEvent> events = List.of();
    private String endStatus;
    private boolean ended;
    private boolean aborted;

    /** Makes a response that has not moved yet; {@code before} is the context in front of its input. */
    StoredResponse(
            long number,
            ObjectNode echo,
            CreateRequest request,
            ResponsePlan plan,
            Instant created,
            List<Item> before,
            List<Item> input,
            Course course) {
        this.number = number;
        this.echo = echo;
        this.request = request;
        this.plan = plan;
        this.created = created;
        this.before = before;
        this.input = input;
        this.course = course;
        this.endStatus = plan.end().status();
    }

    long number() {
        return number;
    }

    String id() {
        return Json.text(echo, "id");
    }

    CreateRequest request() {
        return request;
    }

    @Nullable
    String conversation() {
        return request.conversation();
    }

    ResponsePlan plan() {
        return plan;
    }

    Instant created() {
        return created;
    }

    ObjectNode echo() {
        return echo;
    }

    List<Item> before() {
        return before;
    }

    List<Item> input() {
        return input;
    }

    Course course() {
        return course;
    }

    List<TimedEvent> events() {
        return events;
    }

    void events(List<TimedEvent> all) {
        events = all;
    }

    boolean hasEnded() {
        return ended;
    }

    boolean isAborted() {
        return aborted;
    }

    void abort() {
        aborted = true;
    }

    String endStatus() {
        return endStatus;
    }

    /** {@return the status at a time} */
    String status(Instant now) {
        if (ended || course.hasEnded(now)) {
            return endStatus;
        }
        return request.background() && !course.hasStarted(now) ? "queued" : "in_progress";
    }

    /** {@return the items that were made by the end, in their order} */
    List<Item> made() {
        return course.slots().stream().map(Slot::item).toList();
    }

    /** Ends it as it was to end. */
    void end() {
        ended = true;
        wake();
    }

    /** Ends it earlier than it was to end; no event tells. */
    void cut(Instant now, String status) {
        course = course.cutAt(now);
        events = events.stream().filter(event -> !event.at().isAfter(now)).toList();
        endStatus = status;
        end();
    }

    void await(WakeSignal signal) {
        waiting.add(signal);
    }

    void forget(WakeSignal signal) {
        waiting.remove(signal);
    }

    private void wake() {
        waiting.forEach(WakeSignal::raise);
        waiting.clear();
    }
}
