package dev.runs4j.driver;

import dev.runs4j.driver.internal.core.DriveRecord;
import dev.runs4j.ports.error.RunsException;
import org.jspecify.annotations.Nullable;

/**
 * A call of the backend failed in a way that waiting and trying again cannot mend, after the run was known. The run may still be at work. The
 * cause is what the backend threw, with the server's words in its {@link RunsException#details()}; or what the tool journal threw, when that cannot be
 * used any more. There is no cause where a tool call did not work and the driver was told not to go on then.
 */
public final class DriveFailedException extends DriveException {

    private static final long serialVersionUID = 1L;

    /** Says how far the drive came, and what stopped it. */
    DriveFailedException(DriveRecord record, @Nullable RunsException cause) {
        super("The drive of " + describe(record) + " failed" + words(record, cause), record, cause);
    }

    private static String words(DriveRecord record, @Nullable RunsException cause) {
        return ": " + (cause == null ? record.gaveUpBecause() : cause.getMessage());
    }
}
