package dev.runs4j.responses.internal.core;

/** What the last effect was for. */
public enum Phase {
    /** Nothing was done yet. */
    NEW,
    /** The journal was read, written, or asked for the lease. */
    JOURNAL,
    /** The newest item was asked for. */
    ANCHORING,
    /** A response is to be made. */
    POSTING,
    /** Its id is being written down. */
    ACKNOWLEDGING,
    /** A response that belongs to nobody is being written down, and cancelled then. */
    ORPHANING,
    /** The server was asked which responses it knows of the run. */
    LISTING,
    /** The conversation is read for traces of a request. */
    READING_BACK,
    /** A response is looked at. */
    RETRIEVING,
    /** A response is being cancelled. */
    CANCELLING,
    /** What still runs of a run that has ended is being cancelled. */
    STOPPING,
    /** The conversation is read for calls that the run has left open. */
    FINDING_OPEN,
    /** Those are being answered. */
    REPAIRING,
    /** The conversation is read for calls that somebody else has left open. */
    FINDING_STRAY,
    /** Those are being answered. */
    AMENDING,
    /** Nothing is done for a while. */
    WAITING,
    /** The operation is over. */
    OVER
}
