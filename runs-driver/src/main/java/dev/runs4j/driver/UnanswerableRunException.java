package dev.runs4j.driver;

import dev.runs4j.driver.internal.core.DriveRecord;

/**
 * The run requires an action that this version cannot give: a kind that it does not know, or calls that cannot be answered one by one. Look at
 * {@link #lastSeen()} and answer by hand, through the ports.
 */
public final class UnanswerableRunException extends DriveException {

    private static final long serialVersionUID = 1L;

    /** Says what is required. */
    UnanswerableRunException(DriveRecord record) {
        super("Cannot answer " + describe(record) + ": " + record.gaveUpBecause(), record, null);
    }
}
