package dev.runs4j.driver;

import dev.runs4j.driver.internal.core.DriveRecord;
import org.jspecify.annotations.Nullable;

/**
 * A call was claimed by a drive that is gone, or a tool with effects has thrown, and nobody knows whether the tool has done its work. The run was asked
 * to end; somebody has to look.
 * Tools that can be asked ({@link Tool#reconcile}) or repeated do not come to this, and neither do runs whose model is told.
 */
public final class UnknownOutcomeException extends DriveException {

    private static final long serialVersionUID = 1L;

    /** Says which call it is; the cause is what the tool threw, where it did. */
    UnknownOutcomeException(DriveRecord record, @Nullable Exception cause) {
        super("Gave up " + describe(record) + ": " + record.gaveUpBecause(), record, cause);
    }
}
