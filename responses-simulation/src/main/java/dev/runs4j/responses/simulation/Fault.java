package dev.runs4j.responses.simulation;

/** Where a world can go wrong. */
enum Fault {
    /** A process dies before it has done what it was about to do. */
    CRASH_BEFORE,
    /** A process dies after that, and before it has seen what came of it. */
    CRASH_AFTER,
    /** A process stands still for minutes, and goes on as if nothing had happened. */
    PAUSE,
    /** A request never reaches the server. */
    LOST_REQUEST,
    /** An answer never reaches its process. */
    LOST_ANSWER,
    /** A request reaches the server long after its process has stopped waiting. */
    LATE_REQUEST,
    /** The server refuses for a while: too many requests. */
    RATE_LIMIT,
    /** The server breaks before it does anything. */
    SERVER_ERROR,
    /** The journal fails, and has written nothing. */
    JOURNAL_BEFORE,
    /** The journal has written, and its answer is lost. */
    JOURNAL_AFTER,
    /** The server forgets a response. */
    FORGOTTEN
}
