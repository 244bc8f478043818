package dev.runs4j.driver.tool;

/** What is done about a call that was claimed before and of which nobody can say how it went. */
public enum UnknownOutcome {
    /** As {@link #FAIL_RUN} for tools that are marked as having effects, as {@link #TELL_MODEL} for all others. */
    BY_TOOL,
    /** The drive is given up and the run is asked to end, whatever else was set for giving up: somebody has to look. */
    FAIL_RUN,
    /** The model is told that the outcome is unknown and that the call is not to be made again. */
    TELL_MODEL
}
