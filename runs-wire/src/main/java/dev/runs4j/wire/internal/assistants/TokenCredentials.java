package dev.runs4j.wire.internal.assistants;

import dev.runs4j.ports.Secret;
import dev.runs4j.ports.error.BackendClosedException;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.CallInterruptedException;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.time.RunsClock;
import dev.runs4j.wire.AccessToken;
import dev.runs4j.wire.TokenSource;
import dev.runs4j.wire.http.HttpHeaders;
import dev.runs4j.wire.internal.failure.Redactor;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;

/** Tokens of a source: kept, asked for ahead of their end, and by one caller for all. Safe for many threads. */
public final class TokenCredentials implements Credentials {

    private static final String FIELD = "Authorization";

    private final String backend;
    private final AskedSource source;
    private final RunsClock clock;
    private final TokenKeeper keeper = new TokenKeeper();

    /**
     * Holds no token yet.
     *
     * @param backend the backend's name, for messages
     * @param source gives the tokens
     * @param scope what for
     * @param clock tells when one ends
     */
    public TokenCredentials(String backend, TokenSource source, String scope, RunsClock clock) {
        this.backend = Objects.requireNonNull(backend, "backend");
        this.source = new AskedSource(source, scope, clock, new Redactor(this::secrets));
        this.clock = clock;
    }

    @Override
    public void add(HttpHeaders.Builder headers, Optional<Instant> deadline) {
        headers.add(FIELD, HeldToken.field(token(deadline)));
    }

    private AccessToken token(Optional<Instant> deadline) {
        Instant begun = clock.now();
        Instant now = begun;
        while (true) {
            TokenKeeper.Turn turn = keeper.turn(now, deadline).orElseThrow(() -> new BackendClosedException(backend));
            Optional<AccessToken> got = turn.token();
            if (got.isEmpty()) {
                got = turn.asks()
                        ? ask(turn.flight(), deadline)
                        : await(turn.flight(), deadline, begun.plus(TokenFlight.LONGEST));
            }
            if (got.isPresent()) {
                return got.get();
            }
            now = clock.now();
        }
    }

    /** {@return the token; empty when another one does} */
    private Optional<AccessToken> ask(TokenFlight flight, Optional<Instant> deadline) {
        boolean landed = false;
        try {
            if (flight.timeLimit().isZero() || flight.timeLimit().isNegative()) {
                throw late(deadline);
            }
            AskedSource.Given given = source.ask(flight);
            Instant now = clock.now();
            given.token().ifPresent(token -> keeper.land(flight, token, now));
            given.failure().ifPresent(why -> keeper.fail(flight, why, now));
            landed = true;
            return result(flight, given.failure());
        } finally {
            if (!landed) {
                keeper.giveUp(flight); // An interrupt or an error is this caller's own.
            }
        }
    }

    private Optional<AccessToken> await(TokenFlight flight, Optional<Instant> deadline, Instant longest) {
        Instant until = earlier(earlier(longest, deadline.orElse(longest)), flight.overdueAt());
        try {
            if (!clock.sleepUntil(until, flight.landed())) {
                requireTime(deadline, longest);
            }
        } catch (InterruptedException interrupt) {
            throw new CallInterruptedException("Interrupted while it waited for a token", Happened.NO, interrupt);
        }
        return result(flight, flight.failure());
    }

    private Optional<AccessToken> result(TokenFlight flight, Optional<TokenFailure> failure) {
        if (failure.isPresent() && !keeper.isGood(clock.now())) {
            throw failure.get().exception();
        }
        return flight.token();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private void requireTime(Optional<Instant> deadline, Instant longest) {
        Instant now = clock.now();
        if (deadline.isPresent() && !now.isBefore(deadline.get())) {
            throw late(deadline);
        }
        if (!now.isBefore(longest)) {
            throw unavailable("No token came from " + source.name() + " within " + TokenFlight.LONGEST.toSeconds()
                    + " s, another call has asked it");
        }
    }

    private BackendUnavailableException late(Optional<Instant> deadline) {
        return unavailable("The deadline" + deadline.map(end -> " " + end).orElse("")
                + " passed in the wait for a token from " + source.name());
    }

    private static BackendUnavailableException unavailable(String message) {
        return new BackendUnavailableException(message, ErrorDetails.NONE, null);
    }

    @Override
    public boolean renew(HttpHeaders refused) {
        return keeper.forget(refused.first(FIELD).orElse(""));
    }

    @Override
    public String origin() {
        return source.name();
    }

    @Override
    public Collection<Secret> secrets() {
        return keeper.secrets();
    }

    @Override
    public void close() {
        keeper.close();
    }

    @Override
    public String toString() {
        return "TokenCredentials[" + source + "]";
    }
}
