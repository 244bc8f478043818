package dev.runs4j.wire.internal.assistants;

import dev.runs4j.ports.Secret;
import dev.runs4j.wire.AccessToken;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The token in use, and who asks for the next one. Safe for many threads; nothing here waits. */
final class TokenKeeper {

    /** So many tokens are remembered, to know one again that an answer repeats or that came back refused. */
    private static final int REMEMBERED = 8;

    private final Deque<AccessToken> known = new ArrayDeque<>();
    private @Nullable HeldToken held;
    private @Nullable TokenFlight flight;
    private boolean refused;
    private boolean closed;

    /**
     * What a caller is to do: use a token, or else ask for one, or wait for another who asks.
     *
     * @param token the token to use
     * @param flight the asking
     * @param asks whether this caller is the one who asks
     */
    record Turn(Optional<AccessToken> token, TokenFlight flight, boolean asks) {}

    /** {@return what to do; empty when this is closed} */
    synchronized Optional<Turn> turn(Instant now) {
        if (closed) {
            return Optional.empty();
        }
        TokenFlight asking = flight;
        HeldToken token = held;
        boolean good = token != null && token.isGood(now);
        if (token != null && good && (asking != null || token.isFresh(now))) {
            return Optional.of(new Turn(Optional.of(token.token()), new TokenFlight(), false));
        }
        if (asking != null) {
            return Optional.of(new Turn(Optional.empty(), asking, false));
        }
        TokenFlight mine = new TokenFlight();
        flight = mine;
        return Optional.of(new Turn(Optional.empty(), mine, true));
    }

    synchronized boolean isGood(Instant now) {
        return held != null && held.isGood(now);
    }

    /** {@return whether the last token was refused} */
    synchronized boolean wasRefused() {
        return refused;
    }

    void land(TokenFlight landing, AccessToken token, Instant now) {
        synchronized (this) {
            held = HeldToken.of(token, now);
            refused = false;
            known.removeIf(token::equals);
            known.addFirst(token);
            if (known.size() > REMEMBERED) {
                known.removeLast();
            }
            leave(landing);
        }
        landing.land(token);
    }

    /**
     * The source has failed.
     *
     * @param ownOnly whether that may be for want of time of the one who asked, so that others ask again
     */
    void fail(TokenFlight failed, TokenFailure why, Instant now, boolean ownOnly) {
        synchronized (this) {
            if (held != null) {
                held = held.paused(now);
            }
            leave(failed);
        }
        if (ownOnly) {
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
            held = null;
            refused = true;
            return true;
        }
        return known.stream().anyMatch(token -> HeldToken.field(token).equals(field));
    }

    synchronized List<Secret> secrets() {
        return known.stream().map(AccessToken::secret).toList();
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
