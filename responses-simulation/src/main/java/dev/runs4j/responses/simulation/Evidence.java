package dev.runs4j.responses.simulation;

import dev.runs4j.emulator.responses.LedgerItem;
import dev.runs4j.emulator.responses.ResponsesLedger;
import dev.runs4j.emulator.responses.ResponsesLedgerEntry;
import dev.runs4j.emulator.responses.ResponsesOperation;
import dev.runs4j.responses.journal.StoredRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** What the server and the journal have of a world that has come to its end. */
final class Evidence {

    private final World world;
    private final Map<String, StoredRun> runs = new HashMap<>();
    private final Map<String, Instant> stored = new HashMap<>();
    private final Map<String, String> makers = new HashMap<>();
    private final Map<String, Instant> cancelled = new HashMap<>();
    private final List<Attempt> attempts = new ArrayList<>();

    Evidence(World world) {
        this.world = world;
        for (String thread : world.threads()) {
            world.journal()
                    .runs(thread, 1_000, Optional.empty())
                    .forEach(run -> runs.put(run.record().id(), run));
        }
        ResponsesLedger ledger = world.service().ledger();
        for (LedgerItem item : ledger.items()) {
            item.responseId().ifPresent(response -> {
                stored.putIfAbsent(response, item.at());
                makers.put(item.id(), response);
            });
        }
        ledger.entries(ResponsesOperation.CANCEL_RESPONSE)
                .forEach(entry -> cancelled.putIfAbsent(entry.id(), entry.at()));
        ledger.entries(ResponsesOperation.CREATE_RESPONSE).forEach(entry -> attempts.add(attempt(entry)));
    }

    private Attempt attempt(ResponsesLedgerEntry entry) {
        String run = entry.metadata().getOrDefault("runs.run", "");
        StoredRun known = runs.get(run);
        ObjectNode last = world.notes().forgotten().get(entry.id());
        return new Attempt(
                entry.number(),
                entry.id(),
                run,
                Integer.parseInt(entry.metadata().getOrDefault("runs.hop", "0")),
                entry.metadata().getOrDefault("runs.try", ""),
                known == null ? "" : known.record().threadId(),
                !entry.body().path("input").isEmpty(),
                entry.at(),
                end(entry),
                Optional.ofNullable(stored.get(entry.id())),
                last == null ? world.service().retrieve(entry.id()) : last);
    }

    private Instant end(ResponsesLedgerEntry entry) {
        ObjectNode last = world.notes().forgotten().get(entry.id());
        ObjectNode json = last == null ? world.service().retrieve(entry.id()) : last;
        if (json.path("completed_at").isNumber()) {
            return Instant.ofEpochSecond(json.path("completed_at").asLong(0));
        }
        Instant cut = cancelled.get(entry.id());
        if (cut != null) {
            return cut;
        }
        boolean ended = List.of("failed", "incomplete", "cancelled")
                .contains(json.path("status").asString(""));
        // When a response failed it does not say; from its beginning on it may have.
        return ended ? entry.at() : world.notes().forgottenAt(entry.id()).orElse(Instant.MAX);
    }

    Map<String, StoredRun> runs() {
        return runs;
    }

    /** {@return all that was accepted, in its order} */
    List<Attempt> attempts() {
        return attempts;
    }

    Optional<Attempt> attempt(String response) {
        return attempts.stream()
                .filter(each -> each.response().equals(response))
                .findFirst();
    }

    /** {@return who has made an item} */
    Optional<Attempt> maker(String item) {
        return Optional.ofNullable(makers.get(item)).flatMap(this::attempt);
    }

    /** {@return whether the server has forgotten a response, or one that it is built upon} */
    boolean isLost(String head) {
        String next = head;
        while (!next.isEmpty() && !world.notes().forgotten().containsKey(next)) {
            next = attempt(next)
                    .map(each -> each.last().path("previous_response_id").asString(""))
                    .orElse("");
        }
        return !next.isEmpty();
    }
}
