package dev.runs4j.driver;

/** What becomes of a run whose drive stops before the run has ended: its deadline came, its thread was interrupted, a call failed for good. */
public enum WhenGivingUp {
    /** The run is left as it is. It locks its thread until it ends or expires; {@link RunDriver#attach} can go on with it. */
    LEAVE,
    /**
     * The run is asked to end, once, with up to five seconds for that one call, on top of the deadline. Whether it worked is not waited for; a
     * failure is among the suppressed ones of what {@code drive} throws.
     */
    CANCEL
}
