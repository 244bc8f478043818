package dev.runs4j.responses.journal;

import java.time.Instant;

/**
 * Who may have requests made for a run, and until when. Immutable.
 *
 * @param owner the process; not blank
 * @param until when it ends, on the journal's clock, cut to microseconds
 */
public record Lease(String owner, Instant until) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException when the owner is blank
     */
    public Lease {
        Values.notBlank("owner", owner);
        until = Values.micros("until", until);
    }

    /** {@return whether it holds at this time of the journal's clock} */
    public boolean holds(Instant now) {
        return now.isBefore(until);
    }

    /** {@return whether it holds at this time for this owner} */
    public boolean holds(Instant now, String who) {
        return holds(now) && owner.equals(who);
    }
}
