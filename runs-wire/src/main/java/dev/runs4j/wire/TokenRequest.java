package dev.runs4j.wire;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a {@link TokenSource} is asked for. Immutable. */
public final class TokenRequest {

    private final String scope;
    private final @Nullable Instant deadline;
    private final boolean refused;

    private TokenRequest(String scope, @Nullable Instant deadline, boolean refused) {
        this.scope = Objects.requireNonNull(scope, "scope");
        this.deadline = deadline;
        this.refused = refused;
    }

    /**
     * Asks for a token.
     *
     * @param scope what for, as OAuth 2.0 names it (RFC 6749, section 3.3)
     * @param deadline by when; null for no such time
     * @param refused whether the last token was refused before its time
     */
    public static TokenRequest of(String scope, @Nullable Instant deadline, boolean refused) {
        return new TokenRequest(scope, deadline, refused);
    }

    /** {@return what the token is for, such as {@code https://ai.azure.com/.default}} */
    public String scope() {
        return scope;
    }

    /** {@return by when the call that needs it must have ended, on the backend's clock; absent where it has no deadline} */
    public Optional<Instant> deadline() {
        return Optional.ofNullable(deadline);
    }

    /** {@return whether the server refused the last token before its time, so that a source with a cache of its own passes by it} */
    public boolean refused() {
        return refused;
    }

    @Override
    public String toString() {
        return "TokenRequest[" + scope + (refused ? ", refused]" : "]");
    }
}
