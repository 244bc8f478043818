package dev.runs4j.wire.internal.assistants;

import dev.runs4j.wire.AccessToken;
import java.time.Duration;
import java.time.Instant;

/**
 * A token in use.
 *
 * @param token the token
 * @param renewAt from when on the next one is asked for
 * @param flight the number of the asking that it came from
 */
record HeldToken(AccessToken token, Instant renewAt, long flight) {

    private static final Duration AHEAD = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final Duration LAST = Duration.ofMinutes(1);

    /** Five minutes ahead of its end, but not before the middle of its life: a short one would be asked for with each call. */
    static HeldToken of(AccessToken token, Instant now, long flight) {
        Duration life = Duration.between(now, token.expiresAt());
        Duration half = life.dividedBy(2);
        Duration ahead = half.compareTo(AHEAD) < 0 ? half : AHEAD;
        return new HeldToken(token, token.expiresAt().minus(ahead), flight);
    }

    boolean isGood(Instant now) {
        return now.isBefore(token.expiresAt());
    }

    boolean isFresh(Instant now) {
        return now.isBefore(renewAt);
    }

    /** {@return whether its end is so near that a call in a hurry asks for the next one as well} */
    boolean isLast(Instant now) {
        return !now.isBefore(token.expiresAt().minus(LAST));
    }

    /** {@return the same, left alone for a while since its source has failed} */
    HeldToken paused(Instant now) {
        Instant later = now.plus(PAUSE);
        return later.isAfter(renewAt) ? new HeldToken(token, later, flight) : this;
    }

    String field() {
        return field(token);
    }

    static String field(AccessToken token) {
        return "Bearer " + token.secret().reveal();
    }
}
