package dev.runs4j.driver.internal.core;

/** What a drive is busy with. */
public enum DrivePhase {
    /** Nothing has been done yet. */
    NEW,
    /** The assistant's functions are being checked. */
    CHECKING,
    /** The drive stands in line for the thread. */
    IN_LINE,
    /** A run that bears the token already is being looked for. */
    SEARCHING,
    /** The run of somebody else keeps the thread busy. */
    CLEARING,
    /** The thread is being created. */
    MAKING_THREAD,
    /** The run is being created. */
    CREATING,
    /** The answer to the creation was lost, and the run is being looked for. */
    FINDING,
    /** The run works, and the drive waits for it. */
    FOLLOWING,
    /** Tools are being called, or approvals decided on. */
    CALLING,
    /** That the answers are about to be given is being written down. */
    MARKING,
    /** The answers are being given. */
    ANSWERING,
    /** The drive is given up, and the run was asked to end and is waited for. */
    CLOSING,
    /** The run has ended. */
    ENDED,
    /** The drive has stopped before the run's end. */
    GIVEN_UP
}
