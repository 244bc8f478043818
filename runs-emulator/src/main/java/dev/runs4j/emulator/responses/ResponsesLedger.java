package dev.runs4j.emulator.responses;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every write that the service has accepted, in order, and what came of them: what was refused or lost on its way is not in it, what happened although
 * its answer was lost is. Keeps all as long as the service lives. Safe for many threads.
 */
public final class ResponsesLedger {

    private final List<ResponsesLedgerEntry> entries = new ArrayList<>();
    private final List<LedgerItem> outputs = new ArrayList<>();
    private final List<LedgerItem> made = new ArrayList<>();
    private final List<LedgerItem> items = new ArrayList<>();
    private final Map<ResponsesOperation, Long> requests = new EnumMap<>(ResponsesOperation.class);

    ResponsesLedger() {}

    /** {@return all writes, oldest first} */
    public synchronized List<ResponsesLedgerEntry> entries() {
        return List.copyOf(entries);
    }

    /** {@return the writes of one operation, oldest first} */
    public List<ResponsesLedgerEntry> entries(ResponsesOperation operation) {
        return entries().stream()
                .filter(entry -> entry.operation() == operation)
                .toList();
    }

    /** {@return the outputs of functions that were accepted, oldest first, with the responses that took them} */
    public synchronized List<LedgerItem> outputs() {
        return List.copyOf(outputs);
    }

    /** {@return the outputs that were accepted for one call, oldest first} */
    public List<LedgerItem> outputs(String callId) {
        return outputs().stream()
                .filter(output -> output.callId().filter(callId::equals).isPresent())
                .toList();
    }

    /** {@return the items that responses have made by their end, in the order of their ends, whether they came into a conversation or not} */
    public synchronized List<LedgerItem> made() {
        return List.copyOf(made);
    }

    /** {@return the items that came into conversations, oldest first, with the responses that they came from} */
    public synchronized List<LedgerItem> items() {
        return List.copyOf(items);
    }

    /** {@return how many requests of an operation came, whatever became of them} */
    public synchronized long requests(ResponsesOperation operation) {
        return requests.getOrDefault(operation, 0L);
    }

    /** {@return all of it as one object with {@code requests}, {@code entries}, {@code outputs}, {@code made} and {@code items}} */
    public synchronized ObjectNode toJson() {
        ObjectNode json = Json.object();
        ObjectNode counts = json.putObject("requests");
        requests.forEach((operation, count) -> counts.put(operation.name(), count));
        ArrayNode writes = json.putArray("entries");
        entries.forEach(entry -> writes.add(entry.json()));
        ArrayNode taken = json.putArray("outputs");
        outputs.forEach(output -> taken.add(output.json()));
        ArrayNode ends = json.putArray("made");
        made.forEach(item -> ends.add(item.json()));
        ArrayNode stored = json.putArray("items");
        items.forEach(item -> stored.add(item.json()));
        return json.deepCopy();
    }

    synchronized void count(ResponsesOperation operation) {
        requests.merge(operation, 1L, Long::sum);
    }

    synchronized void add(
            Instant at,
            ResponsesOperation operation,
            String id,
            @Nullable String conversation,
            Map<String, String> metadata,
            ObjectNode body) {
        entries.add(new ResponsesLedgerEntry(entries.size() + 1L, at, operation, id, conversation, metadata, body));
    }

    /** Tells of items that were sent; the outputs among them are accepted with that. */
    synchronized void sent(Instant at, List<Item> sent, @Nullable String response, @Nullable String conversation) {
        for (Item item : sent) {
            if (item.isOutput()) {
                outputs.add(new LedgerItem(at, item, response, conversation));
            }
        }
    }

    /** Tells of the items of a response that has ended. */
    synchronized void made(Instant at, List<Item> ended, String response, @Nullable String conversation) {
        for (Item item : ended) {
            made.add(new LedgerItem(at, item, response, conversation));
        }
    }

    /** Tells of items that have come into a conversation. */
    synchronized void stored(Instant at, List<Item> stored, @Nullable String response, String conversation) {
        for (Item item : stored) {
            items.add(new LedgerItem(at, item, response, conversation));
        }
    }
}
