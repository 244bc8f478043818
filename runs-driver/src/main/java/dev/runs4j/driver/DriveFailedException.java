package dev.runs4j.driver;

import dev.runs4j.driver.internal.core.DriveRecord;
import dev.runs4j.driver.internal.core.GiveUpReason;
import dev.runs4j.ports.error.RunsException;
import org.jspecify.annotations.Nullable;

/**
 * A call of the backend failed in a way that waiting and trying again cannot mend, after the run was known. The run may still be at work. The
 * cause is what the backend threw, with the server's words in its {@link RunsException#details()}; or what the tool journal threw, when that cannot be
 * used any more. Where a tool call did not work and the driver was
 * told not to go on then, the cause is what the tool threw, if it threw anything.
 */
public final class DriveFailedException extends DriveException {

    private static final long serialVersionUID = 1L;

    /** Says how far the drive came, and what stopped it. */
    DriveFailedException(DriveRecord record, @Nullable Exception cause) {
        super("The drive of " + describe(record) + " failed" + words(record, cause), record, cause);
    }

    /** The words of a tool's exception may hold anything, secrets included; those of a backend's do not. */
    private static String words(DriveRecord record, @Nullable Exception cause) {
        boolean ofTool =
                record.gaveUp().filter(GiveUpReason.TOOL_TROUBLE::equals).isPresent();
        return ": " + (ofTool || !(cause instanceof RunsException) ? record.gaveUpBecause() : cause.getMessage());
    }
}
