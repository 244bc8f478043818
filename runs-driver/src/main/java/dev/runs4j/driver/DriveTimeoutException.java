package dev.runs4j.driver;

import dev.runs4j.driver.internal.core.DriveRecord;
import org.jspecify.annotations.Nullable;

/** The deadline came before the run had ended. The run may still be at work. */
public final class DriveTimeoutException extends DriveException {

    private static final long serialVersionUID = 1L;

    /** Says how far the drive came, and which failure it was still trying to get over. */
    DriveTimeoutException(DriveRecord record, @Nullable Throwable cause) {
        super(
                "The deadline " + record.plan().deadline() + " came before the end of " + describe(record),
                record,
                cause);
    }
}
