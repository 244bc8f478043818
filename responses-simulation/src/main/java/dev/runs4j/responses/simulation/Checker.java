package dev.runs4j.responses.simulation;

import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.emulator.responses.ResponsesLedgerEntry;
import dev.runs4j.emulator.responses.ResponsesOperation;
import dev.runs4j.responses.journal.ContextMode;
import dev.runs4j.responses.journal.RepairState;
import dev.runs4j.responses.journal.RunRecord;
import dev.runs4j.responses.journal.StoredRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Judges a world that has come to its end, by the server's ledger, the journal, and what clients were shown. */
final class Checker {

    private final World world;
    private final List<String> verdict = new ArrayList<>();

    Checker(World world) {
        this.world = world;
    }

    List<String> verdict() {
        for (Client client : world.clients()) {
            List<StoredRun> runs = world.journal().runs(client.thread(), 100, Optional.empty());
            for (StoredRun run : runs) {
                ended(run);
            }
            world.journal()
                    .thread(client.thread())
                    .orElseThrow()
                    .thread()
                    .activeRun()
                    .filter(active -> world.journal().run(active).orElseThrow().record().hasEnded())
                    .ifPresent(active -> verdict.add("LOCKED by " + active));
            fresh(client);
            client.asked().forEach((hop, calls) -> {
                if (new HashSet<>(calls).size() > 1) {
                    verdict.add("OTHER_CALLS " + hop + ": " + calls);
                }
            });
            client.dropped().forEach(this::dropped);
        }
        tries();
        outputs();
        ends();
        overlaps();
        foreign();
        return verdict;
    }

    private void ended(StoredRun run) {
        boolean due = run.record()
                .run()
                .timeline()
                .createdAt()
                .orElseThrow()
                .plus(World.EXPIRES_AFTER)
                .plusSeconds(1_800)
                .isBefore(world.now());
        if (due && !run.record().hasEnded()) {
            verdict.add("NOT_ENDED " + run);
        } else if (due && run.record().repair() == RepairState.DUE) {
            verdict.add("NOT_MENDED " + run);
        }
    }

    /** In calm times every run completes. */
    private void fresh(Client client) {
        List<StoredRun> runs = world.journal().runs(client.thread(), 100, Optional.empty());
        long completed = runs.stream()
                .filter(run -> run.record()
                        .run()
                        .timeline()
                        .createdAt()
                        .orElseThrow()
                        .isAfter(World.START.plusSeconds(42 * 60)))
                .filter(run -> run.record().hasEnded())
                .peek(run -> {
                    if (!run.record().run().status().equals(RunStatus.COMPLETED) && run.cancelWish().isEmpty()) {
                        verdict.add("NOT_FRESH " + run);
                    }
                })
                .count();
    }

    /** Of a run that was refused the server has made nothing. */
    private void dropped(String run) {
        if (world.journal().run(run).isPresent()) {
            return;
        }
        creates().stream()
                .filter(entry -> run.equals(entry.metadata().get("runs.run")))
                .findFirst()
                .ifPresent(entry -> verdict.add("DROPPED_BUT_MADE " + run + " " + entry.id()));
    }

    /** What was seen to be there is not sent again. An answer that is not there yet when a conversation is read may be asked for twice. */
    private void outputs() {
        if (world.mode() != ContextMode.CONVERSATION) {
            return;
        }
        Map<String, List<ResponsesLedgerEntry>> hops = new TreeMap<>();
        creates().forEach(entry -> hops.computeIfAbsent(
                        entry.metadata().get("runs.run") + " " + entry.metadata().get("runs.hop"),
                        key -> new ArrayList<>())
                .add(entry));
        hops.forEach((hop, tries) -> {
            for (int i = 1; i < tries.size(); i++) {
                Instant ended = completedAt(tries.get(i - 1).id());
                if (ended != null && ended.plusSeconds(60).isBefore(tries.get(i).at())) {
                    verdict.add("SENT_AGAIN " + hop + ": " + tries);
                }
            }
        });
    }

    private @Nullable Instant completedAt(String response) {
        ObjectNode json = world.service().retrieve(response);
        return json.path("completed_at").isNumber()
                ? Instant.ofEpochSecond(json.path("completed_at").asLong(0))
                : null;
    }

    /** A run says what its last response says. */
    private void ends() {
        for (Client client : world.clients()) {
            for (StoredRun run : world.journal().runs(client.thread(), 100, Optional.empty())) {
                RunRecord record = run.record();
                String response = record.hop().current().responseId().orElse(null);
                if (!record.hasEnded() || response == null) {
                    continue;
                }
                ObjectNode json = world.service().retrieve(response);
                boolean completed = json.path("status").asString("").equals("completed");
                boolean asks = json.path("output").valueStream()
                        .anyMatch(item -> item.path("type").asString("").equals("function_call"));
                Instant at = completedAt(response);
                // Of a response that nobody had heard of by then nobody could know what it says.
                Instant expiry = record.run().timeline().expiresAt().orElseThrow();
                Instant known = world.acknowledged().getOrDefault(response, Instant.MAX);
                boolean inTime = at != null && at.isBefore(expiry) && known.isBefore(expiry);
                boolean says = record.run().status().equals(RunStatus.COMPLETED);
                if (says ? !completed || asks : completed && !asks && inTime && run.cancelWish().isEmpty()) {
                    verdict.add("WRONG_END " + run + " " + json.path("status"));
                }
            }
        }
    }

    /** While a response is at work that is known to be a run's, no other run has one made. */
    private void overlaps() {
        List<ResponsesLedgerEntry> creates = creates();
        for (ResponsesLedgerEntry later : creates) {
            for (ResponsesLedgerEntry earlier : creates) {
                boolean other = earlier.number() < later.number()
                        && earlier.conversationId().isPresent()
                        && earlier.conversationId().equals(later.conversationId())
                        && !earlier.metadata().get("runs.run").equals(later.metadata().get("runs.run"));
                if (other && isKnown(earlier) && endOf(earlier).isAfter(later.at())) {
                    verdict.add("OVERLAP " + earlier + ", " + later);
                }
            }
        }
    }

    /** What a run has taken for its own was made for it. */
    private void foreign() {
        Map<String, String> makers = new HashMap<>();
        world.service().ledger().items().forEach(item -> item.responseId().ifPresent(by -> makers.put(item.id(), by)));
        Map<String, String> owners = new HashMap<>();
        creates().forEach(entry -> owners.put(entry.id(), entry.metadata().get("runs.run")));
        for (Client client : world.clients()) {
            for (StoredRun run : world.journal().runs(client.thread(), 100, Optional.empty())) {
                run.record().hops().stream()
                        .flatMap(hop -> hop.items().stream())
                        .map(makers::get)
                        .filter(maker -> maker != null && !run.record().id().equals(owners.get(maker)))
                        .findFirst()
                        .ifPresent(maker -> verdict.add("FOREIGN_ITEMS " + run + " of " + maker));
            }
        }
    }

    private boolean isKnown(ResponsesLedgerEntry entry) {
        return world.journal().run(entry.metadata().get("runs.run")).stream()
                .flatMap(run -> run.record().hops().stream())
                .flatMap(hop -> hop.tries().stream())
                .anyMatch(attempt -> attempt.responseId().filter(entry.id()::equals).isPresent());
    }

    private Instant endOf(ResponsesLedgerEntry entry) {
        Instant completed = completedAt(entry.id());
        if (completed != null) {
            return completed;
        }
        return world.service().ledger().entries(ResponsesOperation.CANCEL_RESPONSE).stream()
                .filter(cancel -> cancel.id().equals(entry.id()))
                .map(ResponsesLedgerEntry::at)
                .findFirst()
                .orElse(entry.at());
    }

    private List<ResponsesLedgerEntry> creates() {
        return world.service().ledger().entries(ResponsesOperation.CREATE_RESPONSE);
    }

    /** No attempt is accepted twice, and no hop more often than it was tried. */
    private void tries() {
        Map<String, Integer> accepted = new TreeMap<>();
        creates().forEach(entry -> accepted.merge(
                entry.metadata().get("runs.run") + " " + entry.metadata().get("runs.hop") + " "
                        + entry.metadata().get("runs.try"),
                1,
                Integer::sum));
        accepted.forEach((key, count) -> {
            if (count > 1) {
                verdict.add("TWICE " + key);
            }
        });
    }
}
