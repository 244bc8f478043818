package dev.runs4j.wire.internal.assistants;

import dev.runs4j.wire.AccessToken;
import java.time.Duration;
import java.time.Instant;

/**
 * A token in use.
 *
 * @param token the token
 * @param renewAt from when on the next one is asked for
 */
record HeldToken(AccessToken token, Instant renewAt) {

    private static final Duration AHEAD = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofSeconds(30);

    /** Five minutes ahead of its end, but not before the middle of its life: a short one would be asked for with each call. */
    static HeldToken of(AccessToken token, Instant now) {
        Duration life = Duration.between(now, token.expiresAt());
        Duration half = life.dividedBy(2);
        Duration ahead = half.compareTo(AHEAD) < 0 ? half : AHEAD;
        return new HeldToken(token, token.expiresAt().minus(ahead));
    }

    boolean isGood(Instant now) {
        return now.isBefore(token.expiresAt());
    }

    boolean isFresh(Instant now) {
        return now.isBefore(renewAt);
    }

    /** {@return the same, left alone for a while since its source has failed} */
    HeldToken paused(Instant now) {
        return new HeldToken(token, now.plus(PAUSE));
    }

    String field() {
        return field(token);
    }

    static String field(AccessToken token) {
        return "Bearer " + token.secret().reveal();
    }
}
