package dev.runs4j.emulator.responses;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One item that the model is to make, and when. The server gives it an id and a status, and tells of it in a stream with the events of its type.
 * Immutable: every method gives a copy.
 */
public final class PlannedItem {

    private final ObjectNode json;
    private final Duration after;
    private final Duration lasting;
    private final boolean unfinished;
    private final List<ObjectNode> events;

    private PlannedItem(
            ObjectNode json, Duration after, Duration lasting, boolean unfinished, List<ObjectNode> events) {
        this.json = json;
        this.after = after;
        this.lasting = lasting;
        this.unfinished = unfinished;
        this.events = List.copyOf(events);
    }

    /** An item of any type, one that nobody knows included. */
    public static PlannedItem of(ObjectNode item) {
        if (Json.text(item, "type").isEmpty()) {
            throw new IllegalArgumentException("item: a type wanted, but there is none");
        }
        return new PlannedItem(item.deepCopy(), Duration.ZERO, Duration.ZERO, false, List.of());
    }

    /** A message of the assistant. */
    public static PlannedItem message(String text) {
        ObjectNode item = Json.type("message").put("role", "assistant");
        item.putArray("content").add(Parts.text(text));
        return of(item);
    }

    /** A message in which the assistant refuses. */
    public static PlannedItem refusal(String text) {
        ObjectNode item = Json.type("message").put("role", "assistant");
        item.putArray("content").addObject().put("type", "refusal").put("refusal", text);
        return of(item);
    }

    /** A call of a function; the server makes the id of the call. */
    public static PlannedItem call(String name, String arguments) {
        return of(Json.type("function_call").put("name", name).put("arguments", arguments));
    }

    /** A call of a function with an id of its own for the call. */
    public static PlannedItem call(String callId, String name, String arguments) {
        return of(Json.type("function_call")
                .put("call_id", callId)
                .put("name", name)
                .put("arguments", arguments));
    }

    /** Reasoning, with a summary. */
    public static PlannedItem reasoning(String summary) {
        ObjectNode item = Json.type("reasoning");
        item.putArray("summary").addObject().put("type", "summary_text").put("text", summary);
        return of(item);
    }

    /**
     * A search in files that finds one text. The results are shown to those only who ask for {@code file_search_call.results}.
     */
    public static PlannedItem fileSearch(String query, String fileId, String fileName, String text) {
        ObjectNode item = Json.type("file_search_call");
        item.putArray("queries").add(query);
        item.putArray("results")
                .addObject()
                .put("file_id", fileId)
                .put("filename", fileName)
                .put("score", 0.9)
                .put("text", text)
                .putObject("attributes");
        return of(item);
    }

    /** Code that was run, with what it printed, which those only see who ask for {@code code_interpreter_call.outputs}. */
    public static PlannedItem codeInterpreter(String code, String logs) {
        ObjectNode item = Json.type("code_interpreter_call")
                .put("container_id", "cntr_0001")
                .put("code", code);
        item.putArray("outputs").addObject().put("type", "logs").put("logs", logs);
        return of(item);
    }

    /** A request to approve a call to a remote server. */
    public static PlannedItem approval(String server, String name, String arguments) {
        return of(Json.type("mcp_approval_request")
                .put("server_label", server)
                .put("name", name)
                .put("arguments", arguments));
    }

    /** {@return the same with another annotation of its text; only for messages} */
    public PlannedItem annotated(ObjectNode annotation) {
        ObjectNode copy = json.deepCopy();
        copy.path("content").path(0).withArray("annotations").add(annotation.deepCopy());
        return new PlannedItem(copy, after, lasting, unfinished, events);
    }

    /** {@return the same with this more time before it, beside the plan's} */
    public PlannedItem after(Duration time) {
        return new PlannedItem(json, positive("time", time), lasting, unfinished, events);
    }

    /** {@return the same, which takes this long from its beginning to its end} */
    public PlannedItem lasting(Duration time) {
        return new PlannedItem(json, after, positive("time", time), unfinished, events);
    }

    /** {@return the same with the status {@code incomplete}, as in a response that was cut} */
    public PlannedItem unfinished() {
        return new PlannedItem(json, after, lasting, true, events);
    }

    /**
     * Adds an event to those that a stream tells of this item, behind them and before its {@code done}. The server adds the sequence number, and
     * {@code item_id} and {@code output_index} where they are null.
     *
     * @param event the event with its {@code type}
     * @return the same with the event
     */
    public PlannedItem event(ObjectNode event) {
        List<ObjectNode> more = new ArrayList<>(events);
        more.add(event.deepCopy());
        return new PlannedItem(json, after, lasting, unfinished, more);
    }

    static Duration positive(String name, Duration time) {
        if (Objects.requireNonNull(time, name).isNegative()) {
            throw new IllegalArgumentException(name + ": zero or more, but was " + time);
        }
        return time;
    }

    Duration after() {
        return after;
    }

    Duration lasting() {
        return lasting;
    }

    List<ObjectNode> events() {
        return events;
    }

    boolean isCall() {
        return type().equals("function_call");
    }

    boolean isMessage() {
        return type().equals("message");
    }

    private String type() {
        return Json.text(json, "type");
    }

    /** Makes the item that stands in the response at its end. */
    ObjectNode made(Ids ids) {
        ObjectNode item = Json.type(type());
        item.put("id", ids.ofItem(type()));
        if (!type().equals("mcp_approval_request") && !type().equals("reasoning")) {
            item.put("status", unfinished ? "incomplete" : "completed");
        } else if (unfinished) {
            item.put("status", "incomplete");
        }
        if (isCall() && callId() == null) {
            item.put("call_id", ids.next("call"));
        }
        item.setAll(json.deepCopy());
        return item;
    }

    private @Nullable String callId() {
        return json.path("call_id").isString() ? json.path("call_id").stringValue() : null;
    }

    @Override
    public String toString() {
        return "PlannedItem[" + type() + "]";
    }
}
