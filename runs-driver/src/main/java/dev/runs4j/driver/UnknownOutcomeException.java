package dev.runs4j.driver;

import dev.runs4j.driver.internal.core.DriveRecord;

/**
 * A call was claimed by a drive that is gone, and nobody knows whether the tool has done its work. The run was asked to end; somebody has to look.
 * Tools that can be asked ({@link Tool#reconcile}) or repeated do not come to this, and neither do runs whose model is told.
 */
public final class UnknownOutcomeException extends DriveException {

    private static final long serialVersionUID = 1L;

    /** Says which call it is. */
    UnknownOutcomeException(DriveRecord record) {
        super("Gave up " + describe(record) + ": " + record.gaveUpBecause(), record, null);
    }
}
