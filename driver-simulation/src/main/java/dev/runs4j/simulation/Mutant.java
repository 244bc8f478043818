package dev.runs4j.simulation;

import dev.runs4j.driver.internal.core.Decision;
import dev.runs4j.driver.internal.core.DrivePhase;
import dev.runs4j.driver.internal.core.DriveRecord;
import dev.runs4j.driver.internal.core.Observation;
import dev.runs4j.driver.internal.journal.JournalCalls;
import dev.runs4j.ports.journal.DriveRow;
import dev.runs4j.ports.journal.JournalRun;
import dev.runs4j.ports.journal.ToolJournal;
import java.time.Duration;
import java.time.Instant;

/** Drivers with a fault that somebody might write. A simulation that does not find them within a thousand worlds is not worth its time. */
enum Mutant implements DriverBuild {
    /** A claim without a result is granted again after a while. */
    CLAIM_EXPIRES {
        @Override
        public ToolJournal journal(ToolJournal sound) {
            return new StrayClaims.Expiring(sound);
        }
    },
    /** Claims are told apart by the id of the call alone. */
    CLAIM_BY_CALL_ID_ALONE {
        @Override
        public ToolJournal journal(ToolJournal sound) {
            return new ClaimsByCallId(sound);
        }
    },
    /** A claim is granted to whoever owned the drive before. */
    CLAIM_UNDER_OLD_EPOCH {
        @Override
        public ToolJournal journal(ToolJournal sound) {
            return new StrayClaims.OfAnyEpoch(sound);
        }
    },
    /** A creation whose answer was lost is made again. */
    CREATE_RETRIED_BLINDLY {
        @Override
        public Decision step(DriveRecord record, Observation seen, Instant now) {
            return sound(record, Blind.sureOfFailure(record, seen, DrivePhase.CREATING), now);
        }
    },
    /** Outputs whose answer was lost are given again, without a look at the run. */
    SUBMIT_WITHOUT_READING {
        @Override
        public Decision step(DriveRecord record, Observation seen, Instant now) {
            return sound(record, Blind.sureOfFailure(record, seen, DrivePhase.ANSWERING), now);
        }
    },
    /** A run is taken for expired when the local clock says so. */
    EXPIRY_BY_LOCAL_CLOCK {
        @Override
        public Decision step(DriveRecord record, Observation seen, Instant now) {
            return sound(record, Blind.expiredByLocalClock(seen, now), now);
        }
    },
    /** Who takes a drive up has as much time as its first owner had. */
    DEADLINE_RESET_ON_RESUME {
        @Override
        public Instant deadline(DriveRow left, Duration timeLimit, Instant now) {
            return now.plus(timeLimit);
        }
    },
    /** Who takes a drive up does not take it away from anybody. */
    ADOPTION_KEEPS_EPOCH {
        @Override
        public ToolJournal journal(ToolJournal sound) {
            return new StrayClaims.OfOneEpoch(sound);
        }
    },
    /** A claim that somebody else has left without a result is taken for one's own. */
    ORPHANED_CLAIM_TAKEN {
        @Override
        public Decision step(DriveRecord record, Observation seen, Instant now) {
            return sound(record, Blind.ownsOrphans(seen), now);
        }
    },
    /** Who has lost a drive cancels its run. */
    LOST_RUN_CANCELLED {
        @Override
        public Decision step(DriveRecord record, Observation seen, Instant now) {
            return Blind.cancelsWhatIsLost(sound(record, seen, now));
        }

        @Override
        public boolean mayCancel(JournalCalls journal, JournalRun run, DriveRecord record) {
            return true;
        }
    },
    /** Who takes a drive up does not look at what was claimed and answered before. */
    PAST_FORGOTTEN {
        @Override
        public ToolJournal journal(ToolJournal sound) {
            return new StrayClaims.Forgotten(sound);
        }
    },
    /** The last output of a round is left out. */
    PARTIAL_OUTPUTS {
        @Override
        public Decision step(DriveRecord record, Observation seen, Instant now) {
            return Blind.givesPartOfTheOutputs(sound(record, seen, now));
        }
    },
    /** A call whose tool broke, and knows nothing of it, is made again by the same drive. */
    BROKEN_CALL_MADE_AGAIN {
        @Override
        public Decision step(DriveRecord record, Observation seen, Instant now) {
            return Forgetful.step(record, seen, now);
        }
    };

    private static Decision sound(DriveRecord record, Observation seen, Instant now) {
        return SOUND.step(record, seen, now);
    }
}
