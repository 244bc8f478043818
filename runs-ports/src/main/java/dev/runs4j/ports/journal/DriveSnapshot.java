package dev.runs4j.ports.journal;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All that a journal knew of one drive at one moment. Immutable; the collections cannot be modified.
 *
 * @param drive the drive
 * @param claims its claims, by round, then by call id; it is sorted when the snapshot is made
 * @param marks how far the answers of each round have come; a round without a mark was not sent
 */
public record DriveSnapshot(DriveRow drive, List<ClaimRow> claims, Map<Integer, SubmitMark> marks) {

    private static final Comparator<ClaimRow> ORDER = Comparator.comparingInt(
                    (ClaimRow claim) -> claim.call().round())
            .thenComparing(claim -> claim.call().callId());

    /** Copies and sorts. */
    public DriveSnapshot {
        Objects.requireNonNull(drive, "drive");
        claims = claims.stream().sorted(ORDER).toList();
        marks = Collections.unmodifiableMap(new TreeMap<>(marks));
    }

    /** {@return the claim of a call; empty where it was never claimed} */
    public Optional<ClaimRow> claim(JournalCall call) {
        return claims.stream().filter(claim -> claim.call().equals(call)).findFirst();
    }

    /** {@return how far the answers of a round have come; empty where they were not sent} */
    public Optional<SubmitMark> mark(int round) {
        return Optional.ofNullable(marks.get(round));
    }

    @Override
    public String toString() {
        return "DriveSnapshot[" + drive + ", " + claims + ", " + marks + "]";
    }
}
