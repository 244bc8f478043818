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
    INTERRUPTED
}
