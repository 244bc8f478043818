package dev.runs4j.wire.internal.assistants;

import dev.runs4j.ports.Secret;
import dev.runs4j.ports.error.BackendClosedException;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.CallInterruptedException;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.time.RunsClock;
import dev.runs4j.wire.AccessToken;
import dev.runs4j.wire.TokenRequest;
import dev.runs4j.wire.TokenSource;
import dev.runs4j.wire.http.HttpHeaders;
import dev.runs4j.wire.internal.failure.Redactor;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tokens of a source: kept, asked for ahead of their end, and by one caller for all. Safe for many threads. */
public final class TokenCredentials implements Credentials {

    private static final String FIELD = "Authorization";

    // So long a wait has no end of its own; a signal ends it.
    private static final Duration LONG = Duration.ofDays(365);

    private final String backend;
    private final TokenSource source;
    private final String scope;
    private final RunsClock clock;
    private final Redactor redactor = new Redactor(this::secrets);
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
        this.source = Objects.requireNonNull(source, "source");
        this.scope = Objects.requireNonNull(scope, "scope");
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    @Override
    public void add(HttpHeaders.Builder headers, Optional<Instant> deadline) {
        headers.add(FIELD, HeldToken.field(token(deadline)));
    }

    private AccessToken token(Optional<Instant> deadline) {
        while (true) {
            TokenKeeper.Turn turn = keeper.turn(clock.now()).orElseThrow(() -> new BackendClosedException(backend));
            Optional<AccessToken> got = turn.token();
            if (got.isEmpty()) {
                got = turn.asks() ? ask(turn.flight(), deadline) : await(turn.flight(), deadline);
            }
            if (got.isPresent()) {
                return got.get();
            }
        }
    }

    /** {@return the token; empty when the old one does for a while} */
    private Optional<AccessToken> ask(TokenFlight flight, Optional<Instant> deadline) {
        boolean landed = false;
        try {
            Optional<TokenFailure> failure = fly(flight, deadline);
            landed = true;
            if (failure.isPresent() && !keeper.isGood(clock.now())) {
                throw failure.get().exception();
            }
            return flight.token();
        } finally {
            if (!landed) {
                keeper.giveUp(flight); // An interrupt or an error is this caller's own.
            }
        }
    }

    private Optional<TokenFailure> fly(TokenFlight flight, Optional<Instant> deadline) {
        TokenFailure failure;
        try {
            @Nullable
            AccessToken token = source.token(TokenRequest.of(scope, deadline.orElse(null), keeper.wasRefused()));
            String problem = problem(token);
            if (token != null && problem.isEmpty()) {
                keeper.land(flight, token, clock.now());
                return Optional.empty();
            }
            failure = TokenFailure.of(source, scope, problem);
        } catch (InterruptedException | CallInterruptedException interrupt) {
            throw new CallInterruptedException("Interrupted while it waited for a token", Happened.NO, interrupt);
        } catch (Exception thrown) {
            failure = TokenFailure.of(source, scope, thrown, redactor);
        }
        keeper.fail(flight, failure, clock.now(), isOver(deadline));
        return Optional.of(failure);
    }

    private String problem(@Nullable AccessToken token) {
        if (token == null) {
            return "it gave null";
        }
        if (!token.secret().reveal().chars().allMatch(c -> c > ' ' && c < 0x7F)) {
            return "it gave one that cannot stand in a header; ASCII without spaces is needed";
        }
        Instant now = clock.now();
        return now.isBefore(token.expiresAt())
                ? ""
                : "it gave one that had expired at " + token.expiresAt() + ", and it is " + now;
    }

    private boolean isOver(Optional<Instant> deadline) {
        return deadline.isPresent() && !clock.now().isBefore(deadline.get());
    }

    private Optional<AccessToken> await(TokenFlight flight, Optional<Instant> deadline) {
        try {
            Instant until = deadline.orElseGet(() -> clock.now().plus(LONG));
            if (!clock.sleepUntil(until, flight.landed()) && deadline.isPresent()) {
                throw new BackendUnavailableException(
                        "Nothing was sent, the deadline " + deadline.get() + " passed in the wait for a token from "
                                + source.name(),
                        ErrorDetails.NONE,
                        null);
            }
        } catch (InterruptedException interrupt) {
            throw new CallInterruptedException("Interrupted while it waited for a token", Happened.NO, interrupt);
        }
        if (flight.failure().isPresent() && !keeper.isGood(clock.now())) {
            throw flight.failure().get().exception();
        }
        return flight.token();
    }

    @Override
    public boolean renew(HttpHeaders refused) {
        return keeper.forget(refused.first(FIELD).orElse(""));
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
        return "TokenCredentials[" + source.name() + ", " + scope + "]";
    }
}
