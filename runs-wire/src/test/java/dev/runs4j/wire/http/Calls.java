package dev.runs4j.wire.http;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Calls with long times, so that a test ends by what it tests and not by them. */
final class Calls {

    static final Duration LONG = Duration.ofSeconds(50);
    /** For what is not meant to come. */
    static final Duration SHORT = Duration.ofMillis(30);

    /** The least in which something that is meant to come is there on a busy machine, too. */
    static final Duration BUSY = Duration.ofSeconds(1);

    private Calls() {}

    static HttpCall get(URI uri) {
        return call("GET", uri, HttpHeaders.NONE, null);
    }

    static HttpCall post(URI uri, String body) {
        return call("POST", uri, HttpHeaders.NONE, body.getBytes(StandardCharsets.UTF_8));
    }

    static HttpCall with(HttpHeaders headers, URI uri) {
        return call("GET", uri, headers, null);
    }

    static HttpCall call(String method, URI uri, HttpHeaders headers, byte[] body) {
        return new HttpCall(method, uri, headers, body, LONG, LONG, null);
    }

    static HttpCall connecting(URI uri, Duration connectTime) {
        return new HttpCall("GET", uri, HttpHeaders.NONE, null, connectTime, LONG, null);
    }

    static HttpCall idling(URI uri, Duration idleTime) {
        return new HttpCall("GET", uri, HttpHeaders.NONE, null, LONG, idleTime, null);
    }

    static HttpCall within(URI uri, Duration wholeTime) {
        return new HttpCall("GET", uri, HttpHeaders.NONE, null, LONG, LONG, wholeTime);
    }

    /** {@return the whole body; the answer is closed} */
    static String text(HttpAnswer answer) throws IOException {
        try (answer) {
            return new String(answer.body().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static String get(HttpTransport transport, URI uri) throws IOException {
        return text(transport.send(get(uri)));
    }
}
