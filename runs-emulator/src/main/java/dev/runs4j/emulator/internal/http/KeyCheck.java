package dev.runs4j.emulator.internal.http;

import dev.runs4j.emulator.internal.dialect.Credentials;
import dev.runs4j.emulator.internal.error.ApiError;
import dev.runs4j.emulator.internal.error.RefusedException;
import dev.runs4j.ports.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.jspecify.annotations.Nullable;

/** Lets only those in who know the key. Without a key everybody is let in. The comparison takes as long for a near miss as for a far one. */
final class KeyCheck {

    private static final String SCHEME = "bearer ";
    private static final String KEY_HEADER = "api-key";

    private final Credentials credentials;
    private final byte @Nullable [] key;

    KeyCheck(Credentials credentials, @Nullable Secret key) {
        this.credentials = credentials;
        this.key = key == null ? null : key.reveal().getBytes(StandardCharsets.UTF_8);
    }

    void check(HttpFields headers) {
        String plain = headers.get(KEY_HEADER);
        if (credentials == Credentials.BEARER_ONLY && plain != null) {
            throw azure("The header 'api-key' is not taken here; send a token as 'Authorization: Bearer'.");
        }
        if (key == null || (credentials == Credentials.BEARER_OR_KEY && plain != null && isKey(plain, key))) {
            return;
        }
        bearer(headers.get(HttpHeader.AUTHORIZATION), key);
    }

    private void bearer(@Nullable String given, byte[] wanted) {
        if (given == null || given.isBlank()) {
            throw refuse("You didn't provide an API key. Send it in the Authorization header, as in: Bearer YOUR_KEY");
        }
        if (!given.toLowerCase(Locale.ROOT).startsWith(SCHEME) || !isKey(given.substring(SCHEME.length()), wanted)) {
            throw refuse("Incorrect API key provided.");
        }
    }

    private static boolean isKey(String given, byte[] wanted) {
        // Headers are read as ISO 8859-1 where they are no UTF-8; a key of other characters than ASCII is compared as
        // it was told.
        return MessageDigest.isEqual(given.strip().getBytes(StandardCharsets.UTF_8), wanted);
    }

    private RefusedException refuse(String message) {
        return credentials == Credentials.BEARER
                ? new RefusedException(
                        new ApiError(401, ApiError.INVALID_REQUEST, "invalid_api_key", null, message, Map.of()))
                : azure("Access denied: a valid "
                        + (credentials == Credentials.BEARER_ONLY ? "token" : "key or token")
                        + " of this resource is needed.");
    }

    private static RefusedException azure(String message) {
        return new RefusedException(ApiError.gateway(401, "401", message));
    }
}
