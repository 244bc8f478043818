package dev.runs4j.driver;

import dev.runs4j.ports.journal.CallResult;
import dev.runs4j.ports.journal.ClaimAnswer;
import dev.runs4j.ports.journal.ClaimRow;
import dev.runs4j.ports.journal.DriveEnd;
import dev.runs4j.ports.journal.DriveRow;
import dev.runs4j.ports.journal.DriveSnapshot;
import dev.runs4j.ports.journal.JournalCall;
import dev.runs4j.ports.journal.Refusal;
import dev.runs4j.ports.journal.SubmitMark;
import dev.runs4j.ports.journal.WriteAnswer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a journal in memory keeps of one drive. Not thread-safe. */
final class DriveBook {

    private final Map<JournalCall, ClaimRow> claims = new HashMap<>();
    private final Map<Integer, SubmitMark> marks = new HashMap<>();
    private DriveRow row;

    DriveBook(DriveRow row) {
        this.row = row;
    }

    DriveRow row() {
        return row;
    }

    DriveSnapshot snapshot() {
        return new DriveSnapshot(row, List.copyOf(claims.values()), marks);
    }

    DriveSnapshot adopt(Instant now) {
        if (!row.hasEnded()) {
            row = row.toBuilder().epoch(row.epoch() + 1).ownedSince(now).build();
        }
        return snapshot();
    }

    ClaimAnswer claim(JournalCall call, String tool, long epoch, Instant now) {
        Optional<Refusal> refusal = refusal(epoch);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        ClaimRow claim = ClaimRow.of(call, tool, epoch, now);
        ClaimRow there = claims.putIfAbsent(call, claim);
        return there == null ? new ClaimAnswer.Granted(claim) : new ClaimAnswer.Taken(there);
    }

    /** {@return the claim as it stands now; empty where there is none} */
    Optional<ClaimRow> record(JournalCall call, CallResult result) {
        return Optional.ofNullable(claims.computeIfPresent(
                call, (key, claim) -> claim.result().isPresent() ? claim : claim.withResult(result)));
    }

    WriteAnswer mark(int round, long epoch, SubmitMark mark) {
        Optional<Refusal> refusal = refusal(epoch);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        marks.merge(round, mark, (there, now) -> there == SubmitMark.ACCEPTED ? there : now);
        return new WriteAnswer.Written();
    }

    WriteAnswer end(long epoch, DriveEnd end) {
        Optional<Refusal> refusal = refusal(epoch);
        if (refusal.isPresent()) {
            return isSameEnd(refusal.get(), end) ? new WriteAnswer.Written() : refusal.get();
        }
        row = row.toBuilder().end(end).build();
        return new WriteAnswer.Written();
    }

    private static boolean isSameEnd(Refusal refusal, DriveEnd end) {
        return refusal instanceof Refusal.Ended there && there.end().status().equals(end.status());
    }

    private Optional<Refusal> refusal(long epoch) {
        if (epoch != row.epoch()) {
            return Optional.of(new Refusal.Outdated(row.epoch()));
        }
        return row.end().map(Refusal.Ended::new);
    }
}
