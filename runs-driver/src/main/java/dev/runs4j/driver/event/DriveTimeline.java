package dev.runs4j.driver.event;

import dev.runs4j.domain.lifecycle.RunStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The statuses in which a run was seen, and for how long: samples of its life on the backend's clock, not the life itself. {@link #toString()}
 * is a table. Immutable.
 */
public final class DriveTimeline {

    /** Nothing has been seen. */
    public static final DriveTimeline EMPTY = new DriveTimeline(List.of(), Instant.EPOCH);

    private final List<Change> changes;
    private final Instant seenUntil;

    private DriveTimeline(List<Change> changes, Instant seenUntil) {
        this.changes = changes;
        this.seenUntil = seenUntil;
    }

    /**
     * A status and its time.
     *
     * @param status the status
     * @param at when it was first seen
     * @param lasted until the next status was seen; for the last one, until the last look
     */
    public record Entry(RunStatus status, Instant at, Duration lasted) {

        /** Refuses null. */
        public Entry {
            Objects.requireNonNull(status, "status");
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(lasted, "lasted");
        }
    }

    /** {@return a copy in which the run was seen in this status at this time} */
    public DriveTimeline seen(RunStatus status, Instant at) {
        if (!changes.isEmpty() && changes.get(changes.size() - 1).status().equals(status)) {
            return new DriveTimeline(changes, at);
        }
        List<Change> more = new ArrayList<>(changes);
        more.add(new Change(status, at));
        return new DriveTimeline(List.copyOf(more), at);
    }

    /** {@return the statuses in the order in which they were seen} */
    public List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            Instant end = i + 1 < changes.size() ? changes.get(i + 1).at() : seenUntil;
            entries.add(new Entry(change.status(), change.at(), Duration.between(change.at(), end)));
        }
        return List.copyOf(entries);
    }

    /** {@return the statuses alone, in the order in which they were seen} */
    public List<RunStatus> statuses() {
        return changes.stream().map(Change::status).toList();
    }

    /** {@return when the run was first seen} */
    public Optional<Instant> firstSeen() {
        return changes.isEmpty() ? Optional.empty() : Optional.of(changes.get(0).at());
    }

    /** {@return from the first look to the last one; zero where there was none} */
    public Duration total() {
        return firstSeen().map(first -> Duration.between(first, seenUntil)).orElse(Duration.ZERO);
    }

    /** {@return lines with seconds since the first look, status, and how long it lasted; empty where nothing was seen} */
    public String table() {
        StringBuilder table = new StringBuilder();
        Instant first = firstSeen().orElse(seenUntil);
        for (Entry entry : entries()) {
            table.append(String.format(
                    Locale.ROOT,
                    "%9.3f s  %-15s %9.3f s\n",
                    seconds(Duration.between(first, entry.at())),
                    entry.status(),
                    seconds(entry.lasted())));
        }
        return table.toString();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DriveTimeline that && that.changes.equals(changes) && that.seenUntil.equals(seenUntil);
    }

    @Override
    public int hashCode() {
        return Objects.hash(changes, seenUntil);
    }

    /** {@return the table} */
    @Override
    public String toString() {
        return table();
    }

    private record Change(RunStatus status, Instant at) {}
}
