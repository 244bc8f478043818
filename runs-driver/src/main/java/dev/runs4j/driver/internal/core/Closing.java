package dev.runs4j.driver.internal.core;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * What becomes of a run whose drive is given up, and how long that may take.
 *
 * @param policy what is done about the run
 * @param grace how long it may take from the moment at which the drive is given up; zero for nothing that takes time
 * @param due when everything is over, whatever happens
 */
public record Closing(Policy policy, Duration grace, Instant due) {

    /** The grace that counts unless something else is said. */
    public static final Duration USUAL_GRACE = Duration.ofSeconds(10);

    /** What is done about a run whose drive is given up. */
    public enum Policy {
        /** Nothing. */
        LEAVE,
        /** It is asked to end. */
        CANCEL,
        /** It is asked to end, and looked at until it has. */
        CANCEL_AND_WAIT
    }

    /** Refuses null. */
    public Closing {
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(grace, "grace");
        Objects.requireNonNull(due, "due");
    }

    /**
     * Has everything over by the deadline and the grace; the grace of a drive that begins behind its deadline counts from its beginning.
     *
     * @param policy what is done about the run
     * @param grace how long closing may take
     * @param deadline the end of the drive
     * @param begun when the drive began
     */
    public static Closing of(Policy policy, Duration grace, Instant deadline, Instant begun) {
        return new Closing(policy, grace, later(begun.isAfter(deadline) ? begun : deadline, grace));
    }

    /** {@return when the closing of a drive that is given up now is over} */
    public Instant until(Instant now) {
        Instant until = later(now, grace);
        return until.isBefore(due) ? until : due;
    }

    private static Instant later(Instant from, Duration time) {
        return Duration.between(from, Instant.MAX).compareTo(time) < 0 ? Instant.MAX : from.plus(time);
    }
}
