package dev.runs4j.wire.internal.assistants;

import dev.runs4j.ports.Secret;
import dev.runs4j.wire.AccessToken;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The token in use, and who asks for the next one. Safe for many threads; nothing here waits. */
final class TokenKeeper {

    /** A call with less time than this leaves it to others to ask ahead of the end. */
    private static final Duration ENOUGH = Duration.ofSeconds(10);

    private final KnownTokens known = new KnownTokens();
    private @Nullable HeldToken held;
    private @Nullable TokenFlight flight;
    private @Nullable Secret refused;
    private long flights;
    private boolean closed;

    /**
     * What a caller is to do: use a token, or else ask for one, or wait for another who asks.
     *
     * @param token the token to use
     * @param flight the asking; of no meaning where there is a token
     * @param asks whether this caller is the one who asks
     */
    record Turn(Optional<AccessToken> token, TokenFlight flight, boolean asks) {

        private static final TokenFlight NONE = new TokenFlight(0, Instant.EPOCH, Duration.ZERO, false);

        private static Optional<Turn> use(HeldToken held) {
            return Optional.of(new Turn(Optional.of(held.token()), NONE, false));
        }

        private static Optional<Turn> of(TokenFlight flight, boolean asks) {
            return Optional.of(new Turn(Optional.empty(), flight, asks));
        }
    }

    /** {@return what to do; empty when this is closed} */
    synchronized Optional<Turn> turn(Instant now, Optional<Instant> deadline) {
        if (closed) {
            return Optional.empty();
        }
        Duration left = deadline.map(end -> Duration.between(now, end)).orElse(TokenFlight.LONGEST.multipliedBy(2));
        HeldToken token = held;
        if (token != null && token.isGood(now)) {
            boolean leaves = left.compareTo(ENOUGH) < 0 && !token.isLast(now);
            return flight != null || leaves || token.isFresh(now)
                    ? Turn.use(token)
                    : Turn.of(begin(now, left.dividedBy(2)), true); // The other half is for the call itself.
        }
        TokenFlight asking = flight;
        return asking != null && !asking.isOverdue(now) ? Turn.of(asking, false) : Turn.of(begin(now, left), true);
    }

    private TokenFlight begin(Instant now, Duration timeLimit) {
        TokenFlight mine = new TokenFlight(++flights, now, timeLimit, refused != null);
        flight = mine;
        return mine;
    }

    synchronized boolean isGood(Instant now) {
        return held != null && held.isGood(now);
    }

    /** The source has given a token; one that is of no use is an end without result. */
    void land(TokenFlight landing, AccessToken token, Instant now) {
        TokenFlight other;
        boolean used;
        synchronized (this) {
            known.add(token);
            used = isUseful(landing, token, now);
            other = flight;
            if (used) {
                held = HeldToken.of(token, now, landing.number());
                refused = null;
                flight = null;
            } else {
                leave(landing);
            }
        }
        if (used) {
            landing.land(token);
        } else {
            landing.giveUp();
        }
        if (used && other != null) {
            other.giveUp(); // Who waits for a later asking can go on as well.
        }
    }

    /** Not what a later asking has brought already, and not what was refused before its source was told so. */
    private boolean isUseful(TokenFlight landing, AccessToken token, Instant now) {
        HeldToken other = held;
        boolean isOld = other != null && other.isGood(now) && other.flight() > landing.number();
        return !isOld && (landing.isOfRefused() || !Objects.equals(refused, token.secret()));
    }

    /** The source has failed; who waits asks again where that may be for want of time of the one who asked. */
    void fail(TokenFlight failed, TokenFailure why, Instant now) {
        synchronized (this) {
            if (held != null) {
                held = held.paused(now);
            }
            leave(failed);
        }
        if (failed.wantedTime(now)) {
            failed.giveUp();
        } else {
            failed.fail(why);
        }
    }

    void giveUp(TokenFlight failed) {
        synchronized (this) {
            leave(failed);
        }
        failed.giveUp();
    }

    private void leave(TokenFlight done) {
        if (flight == done) {
            flight = null;
        }
    }

    /**
     * Forgets a token that was refused.
     *
     * @param field the header field that it came in
     * @return whether another token may help: not where the field was none of ours
     */
    synchronized boolean forget(String field) {
        if (held != null && held.field().equals(field)) {
            refused = held.token().secret();
            held = null;
            return true;
        }
        return known.isIn(field);
    }

    synchronized List<Secret> secrets() {
        return known.secrets();
    }

    /** Wakes those who wait. */
    void close() {
        TokenFlight last;
        synchronized (this) {
            closed = true;
            last = flight;
        }
        if (last != null) {
            last.landed().raise();
        }
    }
}
