package dev.runs4j.driver.internal.core;

/** Why a drive stopped before the run had ended. */
public enum GiveUpReason {
    /** Its time was up. */
    DEADLINE,
    /** The run asks for something that this version cannot give. */
    UNANSWERABLE,
    /** A call of the backend failed for good. */
    FAILED,
    /** The thread was interrupted. */
    INTERRUPTED,
    /** The drive is somebody else's, or nobody's any more. */
    NOT_OWNER,
    /** Nobody knows whether a tool has done its work, and nobody may try again. */
    OUTCOME_UNKNOWN,
    /** A tool call did not work, and the drive was not to go on then. */
    TOOL_TROUBLE
}
