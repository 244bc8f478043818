package dev.runs4j.wire;

import dev.runs4j.ports.Secret;
import java.time.Instant;
import java.util.Objects;

/** A bearer token (RFC 6750) and how long it can be used. {@link #toString()} shows the time only. Immutable. */
public final class AccessToken {

    private final Secret secret;
    private final Instant expiresAt;

    private AccessToken(Secret secret, Instant expiresAt) {
        this.secret = Objects.requireNonNull(secret, "secret");
        this.expiresAt = Objects.requireNonNull(expiresAt, "expiresAt");
    }

    /**
     * Keeps a token.
     *
     * @param secret the token, without {@code Bearer} before it
     * @param expiresAt from when on it is refused; {@link Instant#MAX} for one that is good for ever
     */
    public static AccessToken of(Secret secret, Instant expiresAt) {
        return new AccessToken(secret, expiresAt);
    }

    /** {@return the token} */
    public Secret secret() {
        return secret;
    }

    /** {@return from when on it is refused} */
    public Instant expiresAt() {
        return expiresAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AccessToken that && that.secret.equals(secret) && that.expiresAt.equals(expiresAt);
    }

    @Override
    public int hashCode() {
        return Objects.hash(secret, expiresAt);
    }

    @Override
    public String toString() {
        return "AccessToken[expires " + expiresAt + "]";
    }
}
