package dev.runs4j.driver;

/** What becomes of a run whose drive stops before the run has ended: its deadline came, its thread was interrupted, a call failed for good. */
public enum WhenGivingUp {
    /** The run is left as it is. It locks its thread until it ends or expires; {@link RunDriver#attach} can go on with it. */
    LEAVE,
    /**
     * The run is asked to end, once, with up to five seconds for that one call, within the {@link RunDriver#closingGrace closing grace}. Whether it
     * worked is not waited for; a failure is among the suppressed ones of what {@code drive} throws.
     */
    CANCEL,
    /**
     * The run is asked to end as with {@link #CANCEL}, and then looked at until it has ended or the {@link RunDriver#closingGrace closing grace} is over.
     * The exception has the run as it was last seen: cancelled, ended otherwise in spite of the request, or still on its way. A second interrupt ends
     * the wait at once.
     */
    CANCEL_AND_WAIT
}
