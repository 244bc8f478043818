package dev.runs4j.simulation;

import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.driver.internal.core.DriveRecord;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the drive of one process ended.
 *
 * @param who the process
 * @param record what it knew
 * @param at when, on its own clock
 * @param due until when it had to, on its own clock
 * @param cancelled whether it has asked for the end of the run
 * @param truth the status that the run had in truth; null where there was no run
 */
record DriveEnd(
        String who,
        DriveRecord record,
        Instant at,
        Instant due,
        boolean cancelled,
        @Nullable RunStatus truth) {

    boolean isTruly(RunStatus status) {
        return truth != null && truth.equals(status);
    }
}
