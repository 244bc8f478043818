package dev.runs4j.wire.internal.assistants;

import dev.runs4j.ports.error.CallInterruptedException;
import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.time.RunsClock;
import dev.runs4j.wire.AccessToken;
import dev.runs4j.wire.TokenRequest;
import dev.runs4j.wire.TokenSource;
import dev.runs4j.wire.internal.failure.Redactor;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A source of tokens, and a look at what it gives. Safe for many threads. */
final class AskedSource {

    private final TokenSource source;
    private final String scope;
    private final RunsClock clock;
    private final Redactor redactor;

    AskedSource(TokenSource source, String scope, RunsClock clock, Redactor redactor) {
        this.source = Objects.requireNonNull(source, "source");
        this.scope = Objects.requireNonNull(scope, "scope");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.redactor = redactor;
    }

    /**
     * What a source gave: one of the two.
     *
     * @param token one that can be used
     * @param failure why there is none
     */
    record Given(Optional<AccessToken> token, Optional<TokenFailure> failure) {

        private static Given failed(TokenFailure why) {
            return new Given(Optional.empty(), Optional.of(why));
        }
    }

    String name() {
        return source.name();
    }

    /**
     * Asks, on this thread.
     *
     * @throws CallInterruptedException when this thread was interrupted
     */
    Given ask(TokenFlight flight) {
        Given given;
        try {
            given = looked(source.token(TokenRequest.of(scope, flight.timeLimit(), flight.isOfRefused())));
        } catch (Exception thrown) {
            if (Interrupts.isBehind(thrown)) {
                throw interrupted(redactor.clean(thrown));
            }
            given = Given.failed(TokenFailure.of(source, scope, thrown, redactor));
        }
        if (given.token().isEmpty() && Thread.currentThread().isInterrupted()) {
            throw interrupted(null);
        }
        return given;
    }

    private static CallInterruptedException interrupted(@Nullable Throwable cause) {
        return new CallInterruptedException("Interrupted while it waited for a token", Happened.NO, cause);
    }

    private Given looked(@Nullable AccessToken token) {
        if (token == null) {
            return Given.failed(TokenFailure.of(source, scope, "it gave null"));
        }
        String problem = problem(token);
        return problem.isEmpty()
                ? new Given(Optional.of(token), Optional.empty())
                : Given.failed(TokenFailure.of(source, scope, problem));
    }

    private String problem(AccessToken token) {
        if (!token.secret().reveal().chars().allMatch(c -> c > ' ' && c < 0x7F)) {
            return "it gave one that cannot stand in a header; ASCII without spaces is needed";
        }
        Instant now = clock.now();
        return now.isBefore(token.expiresAt())
                ? ""
                : "it gave one that had expired at " + token.expiresAt() + ", and it is " + now;
    }

    @Override
    public String toString() {
        return source.name() + ", " + scope;
    }
}
