package dev.runs4j.responses.journal;

import dev.runs4j.domain.Metadata;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A run in memory. For one thread at a time. */
final class RunRow {

    private RunRecord record;
    private long version = 1;
    private Metadata metadata;
    private @Nullable Instant cancelWish;
    private @Nullable Lease lease;
    private Instant freeSince;
    private @Nullable Instant endedAt;

    RunRow(RunRecord record, Metadata metadata, Lease lease) {
        this.record = record;
        this.metadata = metadata;
        this.lease = lease;
        this.freeSince = lease.until();
    }

    StoredRun stored() {
        return StoredRun.of(record, version, metadata, cancelWish, lease);
    }

    RunRecord record() {
        return record;
    }

    boolean isAt(long read) {
        return version == read;
    }

    void replace(RunRecord next, Instant now) {
        record = next;
        version++;
        if (!next.hasEnded()) {
            endedAt = null;
        } else if (endedAt == null) {
            endedAt = now;
        }
    }

    boolean acknowledge(String token, String response) {
        HopTry current = record.hop().current();
        if (current.token().equals(token) && isOpen(current)) {
            record = record.withHop(record.hop().withCurrent(current.acknowledged(response)));
            version++;
            return true;
        }
        return tries().anyMatch(each -> each.token().equals(token)
                && each.responseId().filter(response::equals).isPresent());
    }

    private static boolean isOpen(HopTry attempt) {
        return attempt.phase() == TryPhase.PLANNED || attempt.phase() == TryPhase.INDETERMINATE;
    }

    private Stream<HopTry> tries() {
        return record.hops().stream().flatMap(hop -> hop.tries().stream());
    }

    void metadata(Metadata next) {
        metadata = next;
    }

    void wishCancel(Instant now) {
        if (cancelWish == null && !record.hasEnded()) {
            cancelWish = now;
        }
    }

    boolean isHeldByOthers(String owner, Instant now) {
        return lease != null && lease.holds(now) && !lease.owner().equals(owner);
    }

    void lease(Lease next) {
        lease = next;
        freeSince = next.until();
    }

    void release(String owner, Instant now) {
        if (lease != null && lease.owner().equals(owner)) {
            freeSince = lease.holds(now) ? now : freeSince;
            lease = null;
        }
    }

    Instant freeSince() {
        return freeSince;
    }

    boolean needsSomebody(Instant now) {
        boolean held = lease != null && lease.holds(now);
        return !held && (record.hasEnded() ? record.repair() == RepairState.DUE : isDue(now));
    }

    private boolean isDue(Instant now) {
        return record.isPlanned() || cancelWish != null || !expiresAt().isAfter(now);
    }

    private Instant expiresAt() {
        return record.expiresAt().orElse(Instant.MAX);
    }

    boolean isForgettable(Instant endedBefore) {
        return !record.isInTheWay()
                && Optional.ofNullable(endedAt)
                        .filter(end -> end.isBefore(endedBefore))
                        .isPresent();
    }
}
