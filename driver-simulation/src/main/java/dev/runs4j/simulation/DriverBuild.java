package dev.runs4j.simulation;

import dev.runs4j.driver.internal.core.Decision;
import dev.runs4j.driver.internal.core.DriveCore;
import dev.runs4j.driver.internal.core.DriveRecord;
import dev.runs4j.driver.internal.core.Observation;
import dev.runs4j.driver.internal.journal.JournalCalls;
import dev.runs4j.ports.journal.DriveRow;
import dev.runs4j.ports.journal.JournalRun;
import dev.runs4j.ports.journal.ToolJournal;
import java.time.Duration;
import java.time.Instant;

/** The driver that all processes of a world have: the sound one, or one with a planted fault. */
interface DriverBuild {

    /** The driver as it is. */
    DriverBuild SOUND = new DriverBuild() {};

    /** Takes a step. */
    default Decision step(DriveRecord record, Observation seen, Instant now) {
        return DriveCore.step(record, seen, now);
    }

    /** {@return the journal as the processes see it} */
    default ToolJournal journal(ToolJournal sound) {
        return sound;
    }

    /** {@return whether a run that is given up is still for this drive to cancel} */
    default boolean mayCancel(JournalCalls journal, JournalRun run, DriveRecord record) {
        return journal.isOwned(run, record);
    }

    /** {@return until when a drive goes on that somebody else has left} */
    default Instant deadline(DriveRow left, Duration timeLimit, Instant now) {
        return left.deadline();
    }
}
