package dev.runs4j.responses.journal;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The runs in memory, found by id and by key, and what belongs to none of their attempts. For one thread at a time. */
final class RunRows {

    private static final Comparator<RunRow> LONGEST_FREE_FIRST = Comparator.comparing(RunRow::freeSince)
            .thenComparing(row -> row.record().id());

    private final Map<String, RunRow> rows = new HashMap<>();
    private final Map<String, String> keys = new HashMap<>();
    private final Set<String> inTheWay = new HashSet<>();
    private final Map<String, Set<Orphan>> orphans = new HashMap<>();

    Optional<RunRow> find(String id) {
        return Optional.ofNullable(rows.get(id));
    }

    Optional<RunRow> findByKey(Optional<String> key) {
        return key.map(keys::get).map(rows::get);
    }

    void add(RunRow row) {
        RunRecord record = row.record();
        rows.put(record.id(), row);
        record.requestKey().ifPresent(key -> keys.put(key, record.id()));
        inTheWay.add(record.id());
    }

    void replace(RunRow row, RunRecord next, Instant now) {
        row.replace(next, now);
        if (next.isInTheWay()) {
            inTheWay.add(next.id());
        } else {
            inTheWay.remove(next.id());
        }
    }

    /** Takes a run away; its orphans stay. */
    void remove(String id) {
        RunRow row = rows.remove(id);
        if (row != null) {
            row.record().requestKey().ifPresent(keys::remove);
            inTheWay.remove(id);
        }
    }

    void removeWithOrphans(String id) {
        remove(id);
        orphans.remove(id);
    }

    List<RunRow> stale(Instant now, int max) {
        return inTheWay.stream()
                .map(rows::get)
                .filter(row -> row.needsSomebody(now))
                .sorted(LONGEST_FREE_FIRST)
                .limit(max)
                .toList();
    }

    List<RunRecord> forgettable(Instant endedBefore) {
        return rows.values().stream()
                .filter(row -> row.isForgettable(endedBefore))
                .map(RunRow::record)
                .toList();
    }

    void addOrphan(Orphan orphan) {
        orphans.computeIfAbsent(orphan.runId(), id -> new LinkedHashSet<>()).add(orphan);
    }

    List<Orphan> orphans(String runId) {
        return List.copyOf(orphans.getOrDefault(runId, Set.of()));
    }

    int inTheWay() {
        return inTheWay.size();
    }

    int size() {
        return rows.size();
    }
}
