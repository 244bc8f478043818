package dev.runs4j.responses.simulation;

/** Where things go wrong. A simulation in which one of these never happened proves nothing about it, and fails. */
public enum Fault {
    /** A process dies before it has done what it was about to do. */
    CRASH_BEFORE,
    /** A process dies after that, and before it has seen what came of it. */
    CRASH_AFTER,
    /** A process stands still for minutes, and goes on as if nothing had happened. */
    PAUSE,
    /** The clock of a process is wrong, by up to five minutes. */
    CLOCK_SKEW,
    /** A request never reaches the server. */
    LOST_REQUEST,
    /** An answer never reaches its process. */
    LOST_ANSWER,
    /** A request reaches the server shortly before its process stops waiting. */
    LATE_REQUEST,
    /** A request that makes no response reaches the server twice. */
    DUPLICATE_DELIVERY,
    /** The server refuses for a while: too many requests. */
    RATE_LIMIT,
    /** The server refuses for good. */
    REFUSED,
    /** The server breaks before it does anything. */
    SERVER_ERROR,
    /** The server forgets a response whose id was written down. */
    FORGOTTEN,
    /** A response fails. */
    RESPONSE_FAILS,
    /** A response is cut off. */
    RESPONSE_CUT_OFF,
    /** A response goes on long after its run has expired, and nobody but its own process could stop it. */
    RESPONSE_HANGS,
    /** The journal fails, and has written nothing. */
    JOURNAL_BEFORE,
    /** The journal has written, and its answer is lost. */
    JOURNAL_AFTER,
    /** Somebody wants a run to be cancelled. */
    CANCEL,
    /** Somebody makes the same run at the same time, or gives the same answers. */
    TWIN
}
