package dev.runs4j.driver.internal.core;

import java.time.Instant;
import java.util.Optional;

/**
 * When a run may have expired. The expiry is on the server's clock and for the server to tell; what is estimated here only says when to look. A look
 * that was begun behind the estimated time settles the matter, whatever it shows.
 */
final class Expiry {

    private Expiry() {}

    /** {@return when the run has expired for sure, if the server keeps its word; empty where nothing is known} */
    static Optional<Instant> surely(DriveRecord record) {
        return expiresAt(record).flatMap(record.server()::surely);
    }

    private static Optional<Instant> perhaps(DriveRecord record) {
        return expiresAt(record).flatMap(record.server()::perhaps);
    }

    private static Optional<Instant> expiresAt(DriveRecord record) {
        return record.lastSeen().flatMap(run -> run.timeline().expiresAt());
    }

    /** {@return a time, or the time to look because of the expiry where that comes before} */
    static Instant atLatest(DriveRecord record, Instant now, Instant time) {
        return surely(record)
                .filter(expiry -> expiry.isAfter(now) && expiry.isBefore(time))
                .orElse(time);
    }

    /** {@return whether the expiry has come and the run was not looked at since} */
    static boolean isUnconfirmed(DriveRecord record, Instant now) {
        return surely(record).filter(expiry -> isUnseen(record, now, expiry)).isPresent();
    }

    /** {@return whether the expiry may have come and the run was not looked at since} */
    static boolean mayHaveCome(DriveRecord record, Instant now) {
        return isUnconfirmed(record, now)
                || perhaps(record)
                        .filter(expiry -> isUnseen(record, now, expiry))
                        .isPresent();
    }

    private static boolean isUnseen(DriveRecord record, Instant now, Instant expiry) {
        return !now.isBefore(expiry)
                && record.lookedAt().filter(at -> !at.isBefore(expiry)).isEmpty();
    }
}
