package dev.runs4j.emulator.responses;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import tools.jackson.databind.node.ObjectNode;

/** What happens when responses end: their items come into their conversation, and it is free again. Guarded by the service's lock. */
final class Endings {

    private final Store store;
    private final ResponsesSwitches switches;
    private final ResponsesLedger ledger;
    private final PriorityQueue<StoredResponse> due =
            new PriorityQueue<>(Comparator.comparing(Endings::endOf).thenComparingLong(StoredResponse::number));

    Endings(Store store, ResponsesSwitches switches, ResponsesLedger ledger) {
        this.store = store;
        this.switches = switches;
        this.ledger = ledger;
    }

    private static Instant endOf(StoredResponse response) {
        return Objects.requireNonNull(response.course().end(), "end");
    }

    void expect(StoredResponse response) {
        if (response.course().end() != null) {
            due.add(response);
        }
    }

    /** Makes up for what was due meanwhile, in the order in which it was. */
    void settle(Instant now) {
        while (!due.isEmpty() && !endOf(due.element()).isAfter(now)) {
            StoredResponse response = due.remove();
            response.end();
            boolean whole = response.endStatus().equals("completed") || switches.keepsUnfinishedItems();
            leave(response, response.isAborted() ? switches.keepsAbortedItems() : whole, endOf(response));
        }
    }

    void cancel(StoredResponse response, Instant now) {
        if (!response.hasEnded()) {
            cut(response, now, "cancelled");
            leave(response, switches.keepsUnfinishedItems(), now);
        }
    }

    /** The client of a foreground stream has gone. */
    void abort(StoredResponse response, Instant now) {
        if (response.hasEnded() || response.request().background()) {
            return;
        }
        response.abort();
        if (switches.disconnectEnds()) {
            cut(response, now, "completed");
            leave(response, switches.keepsAbortedItems(), now);
            if (response.made().isEmpty()) {
                store.remove(response);
            }
        }
    }

    /** Ends a response without a trace. */
    void forget(StoredResponse response, Instant now) {
        if (!response.hasEnded()) {
            cut(response, now, "cancelled");
            leave(response, false, now);
        }
        store.remove(response);
    }

    private void cut(StoredResponse response, Instant now, String status) {
        due.remove(response); // While its end is still the one by which it is sorted.
        response.cut(now, status);
    }

    private void leave(StoredResponse response, boolean keepsItems, Instant at) {
        ledger.made(at, response.made(), response.id(), response.conversation());
        Conversation conversation = store.findConversation(response.conversation());
        if (conversation == null) {
            return;
        }
        conversation.leave(response);
        if (keepsItems) {
            for (List<Item> part : List.of(response.input(), response.made())) {
                conversation.items().addAll(part);
                ledger.stored(at, part, response.id(), conversation.id());
            }
        }
    }

    static ObjectNode deleted(String id, String object) {
        return Json.object().put("id", id).put("object", object).put("deleted", true);
    }
}
