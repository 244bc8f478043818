package dev.runs4j.driver;

import dev.runs4j.driver.internal.core.DriveRecord;

/**
 * The tool journal says that this drive is not, or no longer, the one that goes on with the run: another one has taken it up, it was begun with
 * another set of tools, or the journal has ended or forgotten it. Nothing was done about the run, and it was not asked to end; what a tool of
 * this drive was doing is still written down.
 */
public final class NotOwnerException extends DriveException {

    private static final long serialVersionUID = 1L;

    /** Says whose the drive is. */
    NotOwnerException(DriveRecord record) {
        super("Let go of " + describe(record) + ": " + record.gaveUpBecause(), record, null);
    }
}
