package dev.runs4j.emulator.internal.http;

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

    private final byte @Nullable [] key;

    KeyCheck(@Nullable Secret key) {
        this.key = key == null ? null : key.reveal().getBytes(StandardCharsets.UTF_8);
    }

    void check(HttpFields headers) {
        if (key == null) {
            return;
        }
        String given = headers.get(HttpHeader.AUTHORIZATION);
        if (given == null || given.isBlank()) {
            throw refuse("You didn't provide an API key. Send it in the Authorization header, as in: Bearer YOUR_KEY");
        }
        if (!given.toLowerCase(Locale.ROOT).startsWith(SCHEME) || !isKey(given.substring(SCHEME.length()))) {
            throw refuse("Incorrect API key provided.");
        }
    }

    private boolean isKey(String given) {
        // Headers are read as ISO 8859-1 where they are no UTF-8; a key of other characters than ASCII is compared as
        // it was told.
        return MessageDigest.isEqual(given.strip().getBytes(StandardCharsets.UTF_8), key);
    }

    private static RefusedException refuse(String message) {
        return new RefusedException(
                new ApiError(401, ApiError.INVALID_REQUEST, "invalid_api_key", null, message, Map.of()));
    }
}
