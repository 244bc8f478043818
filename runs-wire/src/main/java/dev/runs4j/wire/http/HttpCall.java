package dev.runs4j.wire.http;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One request, and how long to wait for it. {@link #toString()} shows the method, the host and the path. Immutable, but for the body, which is
 * not copied and not to be changed.
 */
public final class HttpCall {

    private final String method;
    private final URI uri;
    private final HttpHeaders headers;
    private final byte @Nullable [] body;
    private final Duration connectTime;
    private final Duration idleTime;
    private final @Nullable Duration wholeTime;
    private final @Nullable Duration openTime;

    /**
     * Makes a request whose answer may come as late as the other times allow.
     *
     * @param method the method, in capitals
     * @param uri the whole address
     * @param headers all header fields, as below
     * @param body the body; null for none
     * @param connectTime how long to wait for a connection; more than zero
     * @param idleTime how long to wait for the head of the answer, and then for the next byte of the body; more than zero
     * @param wholeTime how long the whole exchange may take; null for no such limit
     */
    public HttpCall(
            String method,
            URI uri,
            HttpHeaders headers,
            byte @Nullable [] body,
            Duration connectTime,
            Duration idleTime,
            @Nullable Duration wholeTime) {
        this(method, uri, headers, body, connectTime, idleTime, wholeTime, null);
    }

    /**
     * Makes a request.
     *
     * @param method the method, in capitals
     * @param uri the whole address
     * @param headers all header fields but {@code Host}, {@code Content-Length}, {@code Connection} and {@code Transfer-Encoding}, which the
     *     transport sets
     * @param body the body; null for none
     * @param connectTime how long to wait for a connection, a free place in the pool, the proxy and TLS included; more than zero. The
     *     lookup of a name counts, but cannot be cut short
     * @param idleTime how long to wait for the head of the answer, and then for the next byte of the body; more than zero
     * @param wholeTime how long the whole exchange may take, from {@link HttpTransport#send} to the body's end; null for no such limit, as
     *     streams need it
     * @param openTime how long it may take from {@link HttpTransport#send} until the head of the answer is there; it goes on to hold for the
     *     body of an answer other than 2xx, and not for that of a success. Null for no such limit
     */
    public HttpCall(
            String method,
            URI uri,
            HttpHeaders headers,
            byte @Nullable [] body,
            Duration connectTime,
            Duration idleTime,
            @Nullable Duration wholeTime,
            @Nullable Duration openTime) {
        this.method = Objects.requireNonNull(method, "method");
        this.uri = Objects.requireNonNull(uri, "uri");
        this.headers = Objects.requireNonNull(headers, "headers");
        this.body = body;
        this.connectTime = positive("connectTime", connectTime);
        this.idleTime = positive("idleTime", idleTime);
        this.wholeTime = wholeTime == null ? null : positive("wholeTime", wholeTime);
        this.openTime = openTime == null ? null : positive("openTime", openTime);
    }

    private static Duration positive(String name, Duration time) {
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException(name + ": more than zero, but was " + time);
        }
        return time;
    }

    /** {@return the method, in capitals} */
    public String method() {
        return method;
    }

    /** {@return the whole address} */
    public URI uri() {
        return uri;
    }

    /** {@return the header fields that the caller gives} */
    public HttpHeaders headers() {
        return headers;
    }

    /** {@return the body; not to be changed} */
    @SuppressWarnings(
            "OptionalOfArray") // Bytes are what goes on the wire; a copy or a wrapper would cost each request.
    public Optional<byte[]> body() {
        return Optional.ofNullable(body);
    }

    /** {@return how long to wait for a connection} */
    public Duration connectTime() {
        return connectTime;
    }

    /** {@return how long to wait for the head of the answer, and then for the next byte} */
    public Duration idleTime() {
        return idleTime;
    }

    /** {@return how long the whole exchange may take} */
    public Optional<Duration> wholeTime() {
        return Optional.ofNullable(wholeTime);
    }

    /** {@return how long it may take until the head of the answer is there, and any answer other than 2xx} */
    public Optional<Duration> openTime() {
        return Optional.ofNullable(openTime);
    }

    @Override
    public String toString() {
        return method + " " + uri.getHost() + uri.getRawPath();
    }
}
