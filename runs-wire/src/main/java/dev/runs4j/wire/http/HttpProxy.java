package dev.runs4j.wire.http;

import dev.runs4j.ports.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A proxy for all requests.
 *
 * @param route where it listens
 * @param authorization what it wants to see, if anything
 */
record HttpProxy(Route route, @Nullable Secret authorization) {

    /** {@return what names a user to a proxy (RFC 7617)} */
    static Secret basic(String user, Secret password) {
        byte[] bytes = (user + ":" + password.reveal()).getBytes(StandardCharsets.UTF_8);
        return Secret.of("Basic " + Base64.getEncoder().encodeToString(bytes));
    }
}
