package dev.runs4j.simulation;

import dev.runs4j.filejournal.ForwardingJournal;
import dev.runs4j.ports.journal.ClaimAnswer;
import dev.runs4j.ports.journal.ClaimRow;
import dev.runs4j.ports.journal.DriveSnapshot;
import dev.runs4j.ports.journal.JournalCall;
import dev.runs4j.ports.journal.JournalRun;
import dev.runs4j.ports.journal.ToolJournal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Journals that keep claims as they must not. */
final class StrayClaims {

    private static final Duration LEASE = Duration.ofSeconds(30);

    private StrayClaims() {}

    /** A claim without a result is worth nothing after half a minute: the journal grants it again. */
    static final class Expiring extends ForwardingJournal {

        Expiring(ToolJournal sound) {
            super(sound);
        }

        @Override
        public ClaimAnswer claim(JournalCall call, String tool, long epoch, Instant now) {
            ClaimAnswer answer = super.claim(call, tool, epoch, now);
            boolean expired = answer instanceof ClaimAnswer.Taken taken
                    && taken.claim().result().isEmpty()
                    && taken.claim().claimedAt().plus(LEASE).isBefore(now);
            return expired ? new ClaimAnswer.Granted(ClaimRow.of(call, tool, epoch, now)) : answer;
        }
    }

    /** The epoch of whoever claims is not compared with that of the drive. */
    static final class OfAnyEpoch extends ForwardingJournal {

        OfAnyEpoch(ToolJournal sound) {
            super(sound);
        }

        @Override
        public ClaimAnswer claim(JournalCall call, String tool, long epoch, Instant now) {
            long current =
                    sound().find(call.run()).map(found -> found.drive().epoch()).orElse(epoch);
            return super.claim(call, tool, current, now);
        }
    }

    /** Whoever adopts a drive gets it, and the owner before keeps it. */
    static final class OfOneEpoch extends ForwardingJournal {

        OfOneEpoch(ToolJournal sound) {
            super(sound);
        }

        @Override
        public Optional<DriveSnapshot> adopt(JournalRun run, Instant now) {
            return sound().find(run);
        }
    }

    /** Whoever adopts a drive is not told what was claimed and answered before. */
    static final class Forgotten extends ForwardingJournal {

        Forgotten(ToolJournal sound) {
            super(sound);
        }

        @Override
        public Optional<DriveSnapshot> adopt(JournalRun run, Instant now) {
            return super.adopt(run, now).map(found -> new DriveSnapshot(found.drive(), List.of(), Map.of()));
        }
    }
}
