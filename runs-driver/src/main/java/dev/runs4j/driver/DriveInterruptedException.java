package dev.runs4j.driver;

import dev.runs4j.driver.internal.core.DriveRecord;
import org.jspecify.annotations.Nullable;

/**
 * The thread that drives was interrupted, before or after the run was known. Its interrupt flag is set again. The run may still be at work. The
 * cause is what was caught: an {@link InterruptedException} or a {@link dev.runs4j.ports.error.CallInterruptedException}.
 */
public final class DriveInterruptedException extends DriveException {

    private static final long serialVersionUID = 1L;

    /** Says how far the drive came and sets the thread's interrupt flag. */
    DriveInterruptedException(DriveRecord record, @Nullable Exception cause) {
        super("The drive of " + describe(record) + " was interrupted", record, cause);
        Thread.currentThread().interrupt();
    }
}
