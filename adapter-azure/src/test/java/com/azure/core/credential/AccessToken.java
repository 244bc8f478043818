package com.azure.core.credential;

import java.time.OffsetDateTime;

/** Stands in for the type of that name. */
public final class AccessToken {

    private final String token;
    private final OffsetDateTime expiresAt;

    /** Keeps the parts. */
    public AccessToken(String token, OffsetDateTime expiresAt) {
        this.token = token;
        this.expiresAt = expiresAt;
    }

    /** {@return the token} */
    public String getToken() {
        return token;
    }

    /** {@return when it ends} */
    public OffsetDateTime getExpiresAt() {
        return expiresAt;
    }
}
