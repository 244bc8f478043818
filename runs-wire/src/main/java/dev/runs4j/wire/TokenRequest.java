package dev.runs4j.wire;

import java.time.Duration;
import java.util.Objects;

/** What a {@link TokenSource} is asked for. Immutable. */
public final class TokenRequest {

    private final String scope;
    private final Duration timeLimit;
    private final boolean refused;

    private TokenRequest(String scope, Duration timeLimit, boolean refused) {
        this.scope = Objects.requireNonNull(scope, "scope");
        this.timeLimit = Objects.requireNonNull(timeLimit, "timeLimit");
        this.refused = refused;
    }

    /**
     * Asks for a token.
     *
     * @param scope what for, as OAuth 2.0 names it (RFC 6749, section 3.3)
     * @param timeLimit how long the source may take; more than zero
     * @param refused whether the last token was refused before its time
     * @throws IllegalArgumentException when there is no time
     */
    public static TokenRequest of(String scope, Duration timeLimit, boolean refused) {
        if (timeLimit.isZero() || timeLimit.isNegative()) {
            throw new IllegalArgumentException("timeLimit: more than zero, but was " + timeLimit);
        }
        return new TokenRequest(scope, timeLimit, refused);
    }

    /** {@return what the token is for, such as {@code https://ai.azure.com/.default}} */
    public String scope() {
        return scope;
    }

    /** {@return how long the source may take, from when it is asked; more than zero, and 60 seconds at most} */
    public Duration timeLimit() {
        return timeLimit;
    }

    /** {@return whether the server refused the last token before its time, so that a source with a cache of its own passes by it} */
    public boolean refused() {
        return refused;
    }

    @Override
    public String toString() {
        return "TokenRequest[" + scope + ", within " + timeLimit + (refused ? ", refused]" : "]");
    }
}
