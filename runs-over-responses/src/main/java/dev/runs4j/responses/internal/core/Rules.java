package dev.runs4j.responses.internal.core;

import dev.runs4j.responses.journal.ContextMode;
import java.time.Duration;
import java.util.Objects;

/**
 * What a backend has settled once and for all. Immutable.
 *
 * @param mode how responses are tied together
 * @param owner this process, in leases
 * @param postTime the longest that one request can take
 * @param margin how far clocks and timers may be off
 * @param patience how long a request is made again that the server refuses for now: a locked conversation, too many requests
 * @param mostTries how many attempts a hop gets
 * @param listsResponses whether the server can list the responses of a conversation
 */
public record Rules(
        ContextMode mode,
        String owner,
        Duration postTime,
        Duration margin,
        Duration patience,
        int mostTries,
        boolean listsResponses) {

    /** Refuses null, and numbers that make no sense. */
    public Rules {
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(owner, "owner");
        positive("postTime", postTime);
        positive("margin", margin);
        positive("patience", patience);
        if (mostTries < 1) {
            throw new IllegalArgumentException("mostTries: 1 or more, but was " + mostTries);
        }
    }

    private static void positive(String name, Duration time) {
        if (time.isZero() || time.isNegative()) {
            throw new IllegalArgumentException(name + ": more than zero, but was " + time);
        }
    }

    /**
     * {@return how much of a lease has to be left for a request to begin} Twice as long as the request can take: whoever finds the lease at its end has
     * waited once more then, and need not wait again for a request that was sent at the last moment.
     */
    Duration needed() {
        return postTime.plus(margin).multipliedBy(2);
    }

    /** {@return for how long a lease is asked for: a request may wait for a locked conversation first} */
    public Duration leaseTime() {
        return needed().plus(needed());
    }
}
