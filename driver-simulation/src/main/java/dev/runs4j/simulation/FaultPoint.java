package dev.runs4j.simulation;

/** Where things go wrong. A simulation in which one of these never happened proves nothing about it, and fails. */
public enum FaultPoint {
    /** A process is gone; another one takes its drive up. */
    CRASH,
    /** A process sleeps, goes on later and still believes that the drive is its own. */
    PAUSE,
    /** The thread of a drive is interrupted; another process takes its drive up. */
    INTERRUPT,
    /** A clock of a process is wrong, by up to five minutes. */
    CLOCK_SKEW,
    /** A request never arrives, and the client waits for its answer in vain. */
    REQUEST_LOST,
    /** The server does what it is asked to, and the answer is lost. */
    ANSWER_LOST,
    /** A request arrives after the client has given it up. */
    LATE_DELIVERY,
    /** A request arrives once more, later. */
    DUPLICATE_DELIVERY,
    /** The journal fails, and has written nothing. */
    JOURNAL_FAILS_BEFORE_WRITE,
    /** The journal fails, and has written all the same. */
    JOURNAL_FAILS_AFTER_WRITE,
    /** A stream breaks off. */
    STREAM_BREAKS,
    /** The server refuses a call for a while (429). */
    RATE_LIMITED,
    /** The server fails (500). */
    SERVER_ERROR,
    /** A run is shown in a status that nobody knows. */
    UNKNOWN_STATUS,
    /** A status is not shown, so that the next one seems impossible. */
    SKIPPED_STATUS,
    /** A read shows what was true some seconds before. */
    STALE_READ,
    /** Somebody else cancels the run. */
    CANCEL_FROM_OUTSIDE,
    /** The server lets the run expire. */
    EXPIRY,
    /** A tool throws, and has done nothing. */
    TOOL_FAILS,
    /** A tool throws, and has done its work all the same. */
    TOOL_FAILS_AFTER_WORK,
    /** A tool that can be asked what came of a call knows nothing of it, whatever it has done. */
    RECONCILER_KNOWS_NOTHING,
    /** A tool throws when it is asked what came of a call. */
    RECONCILER_FAILS
}
