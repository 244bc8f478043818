package dev.runs4j.driver.internal.core;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait. The server's word counts, within limits; without one, a look at a run comes after a quarter of the time since its last
 * change, and a failed call is repeated after a time that doubles. Waits that the server did not ask for are spread by up to a fifth in either
 * direction, within their limits, by a number that the caller draws: drives that began together do not look together. No chance is involved.
 * Stateless.
 */
public final class Pacing {

    /** The shortest wait before a look that the server did not ask for. */
    public static final Duration SHORTEST_LOOK = Duration.ofMillis(250);

    /** The longest wait before a look that the server did not ask for. */
    public static final Duration LONGEST_LOOK = Duration.ofSeconds(2);

    /** The shortest wait that a server can ask for; zero and less count as this. */
    public static final Duration SHORTEST_HINT = Duration.ofMillis(100);

    /** The longest wait before a look that a server can ask for. */
    public static final Duration LONGEST_HINT = Duration.ofSeconds(30);

    /** The wait before a call is repeated for the first time. */
    public static final Duration FIRST_RETRY = Duration.ofMillis(500);

    /** The longest wait before a call is repeated that the server did not ask for. */
    public static final Duration LONGEST_RETRY = Duration.ofSeconds(8);

    /** The longest wait before a call is repeated that a server can ask for, as in the official SDKs. */
    public static final Duration LONGEST_RETRY_HINT = Duration.ofMinutes(2);

    /** How long before the deadline a last look is taken, so that a run that ends meanwhile is not missed. */
    public static final Duration LAST_LOOK = Duration.ofMillis(250);

    /** How long a stream may be silent before the run is read to see whether it still lives. */
    public static final Duration QUIET_STREAM = Duration.ofSeconds(10);

    /** How long a run may still show the calls that were answered, before the answers are given once more. */
    public static final Duration ANSWER_SHOWS = Duration.ofSeconds(5);

    /** How long an earlier drive may still say what came of a call that it claimed, before nobody is thought to know. */
    public static final Duration OUTCOME_PATIENCE = Duration.ofSeconds(5);

    /** How long to wait before an earlier drive is given another chance to say so. */
    public static final Duration OUTCOME_LOOK = Duration.ofSeconds(1);

    private static final int AGE_SHARE = 4;
    private static final int SPREAD_SHARE = 5;
    private static final int MOST_DOUBLINGS = 20;

    private Pacing() {}

    /**
     * {@return how long to wait before the next look at a run}
     *
     * @param hint what the server asks for; null where it did not say
     * @param age how long ago the run last changed
     */
    public static Duration look(@Nullable Duration hint, Duration age) {
        return hint == null
                ? clamp(age.dividedBy(AGE_SHARE), SHORTEST_LOOK, LONGEST_LOOK)
                : clamp(hint, SHORTEST_HINT, LONGEST_HINT);
    }

    /**
     * {@return how long to wait before the next look at a run, spread where the server did not say}
     *
     * @param hint what the server asks for; null where it did not say
     * @param age how long ago the run last changed
     * @param lot any number; see {@link Lots}
     */
    public static Duration look(@Nullable Duration hint, Duration age, long lot) {
        Duration wait = look(hint, age);
        return hint == null ? spread(wait, SHORTEST_LOOK, LONGEST_LOOK, lot) : wait;
    }

    /**
     * {@return how long to wait before a call is repeated, spread where the server did not say}
     *
     * @param hint what the server asks for; null where it did not say
     * @param failures how often it has failed in a row, from 1
     * @param lot any number; see {@link Lots}
     */
    public static Duration retry(@Nullable Duration hint, int failures, long lot) {
        Duration wait = retry(hint, failures);
        return hint == null ? spread(wait, FIRST_RETRY, LONGEST_RETRY, lot) : wait;
    }

    private static Duration spread(Duration wait, Duration least, Duration most, long lot) {
        Duration share = wait.dividedBy(SPREAD_SHARE);
        long from = clamp(wait.minus(share), least, most).toMillis();
        long to = clamp(wait.plus(share), least, most).toMillis();
        return Duration.ofMillis(from + Math.floorMod(lot, to - from + 1));
    }

    /**
     * {@return how long to wait before a call is repeated}
     *
     * @param hint what the server asks for; null where it did not say
     * @param failures how often it has failed in a row, from 1
     */
    public static Duration retry(@Nullable Duration hint, int failures) {
        if (hint != null) {
            return clamp(hint, SHORTEST_HINT, LONGEST_RETRY_HINT);
        }
        int doublings = Math.min(Math.max(failures - 1, 0), MOST_DOUBLINGS);
        return clamp(FIRST_RETRY.multipliedBy(1L << doublings), FIRST_RETRY, LONGEST_RETRY);
    }

    /**
     * {@return when a wait ends} Never after the deadline; and a wait that would pass the last moment for a look ends there.
     *
     * @param now the time
     * @param wait how long to wait
     * @param deadline the end of the drive
     */
    public static Instant until(Instant now, Duration wait, Instant deadline) {
        Instant lastLook = deadline.minus(LAST_LOOK);
        Instant bound = now.isBefore(lastLook) ? lastLook : deadline;
        Duration room = Duration.between(now, bound);
        return wait.compareTo(room) < 0 ? now.plus(wait) : bound;
    }

    private static Duration clamp(Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0) {
            return least;
        }
        return value.compareTo(most) > 0 ? most : value;
    }
}
