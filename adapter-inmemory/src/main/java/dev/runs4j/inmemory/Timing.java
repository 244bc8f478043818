package dev.runs4j.inmemory;

import java.time.Duration;
import java.util.Objects;

/**
 * How long things take.
 *
 * @param queued from queued to in progress
 * @param thinking from the start of a turn until the model writes
 * @param writing how long the model writes
 * @param expiry from a run's creation until it expires
 * @param cancelling from a cancel until it takes effect
 */
record Timing(Duration queued, Duration thinking, Duration writing, Duration expiry, Duration cancelling) {

    /** A hundred years: far beyond every test, and no sum of two leaves the range of an instant. */
    private static final Duration LONGEST = Duration.ofDays(36_525);

    static final Timing DEFAULT = new Timing(
            Duration.ofMillis(100),
            Duration.ofMillis(300),
            Duration.ofMillis(100),
            Duration.ofMinutes(10),
            Duration.ofMillis(100));

    Timing {
        checked("queued", queued);
        checked("thinking", thinking);
        checked("writing", writing);
        checked("expiry", expiry);
        checked("cancelling", cancelling);
    }

    static Duration checked(String name, Duration duration) {
        if (Objects.requireNonNull(duration, name).isNegative() || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(name + ": zero to " + LONGEST + ", but was " + duration);
        }
        return duration;
    }

    Timing withPace(Duration queuedFor, Duration thinkingFor, Duration writingFor) {
        return new Timing(queuedFor, thinkingFor, writingFor, expiry, cancelling);
    }

    Timing withExpiry(Duration after) {
        return new Timing(queued, thinking, writing, after, cancelling);
    }

    Timing withCancelling(Duration phase) {
        return new Timing(queued, thinking, writing, expiry, phase);
    }
}
