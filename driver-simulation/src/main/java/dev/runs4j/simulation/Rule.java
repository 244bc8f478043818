package dev.runs4j.simulation;

/** What has to be true of every world, whatever happens in it. */
public enum Rule {
    /** The driver neither breaks nor goes on for ever. */
    NO_BREAKDOWN,
    /** A tool is started at most once for a call, unless it may be repeated and was told that this is a repeat. */
    STARTED_ONCE,
    /** A call has one idempotency key, whoever makes it. */
    ONE_KEY,
    /** The outputs of each demand are complete, accepted once, and those that the tools gave for it. */
    OUTPUTS,
    /** A drive creates no second run. */
    ONE_RUN,
    /** A drive ends by its deadline and the closing grace, on its own clock. */
    ENDED_IN_TIME,
    /** A drive says that its run has ended only when it has, and in which status. */
    TRUE_END,
    /** A drive that stops before the end of its run has a reason for it that is true. */
    TRUE_REASON,
    /** Whoever does not own a drive any more leaves its run alone. */
    LETS_GO,
    /** The thread of a run that has ended takes another run, which works undisturbed. */
    FRESH_RUN
}
