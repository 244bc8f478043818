package dev.runs4j.wire.internal.client;

import dev.runs4j.wire.http.HttpHeaders;
import feign.Request;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to one sending of a request beside its address. It goes past Feign's templates: those would copy and scan each header and the
 * body several times.
 */
public final class WireCall extends Request.Options {

    private final HttpHeaders headers;
    private final byte @Nullable [] body;
    private final Duration connectTime;
    private final Duration idleTime;
    private final @Nullable Duration wholeTime;
    private final @Nullable Duration openTime;

    /**
     * Keeps the parts; see {@link dev.runs4j.wire.http.HttpCall} for the times.
     *
     * @param headers all header fields
     * @param body the body, not copied; null for none
     */
    public WireCall(
            HttpHeaders headers,
            byte @Nullable [] body,
            Duration connectTime,
            Duration idleTime,
            @Nullable Duration wholeTime,
            @Nullable Duration openTime) {
        super(0, TimeUnit.MILLISECONDS, 0, TimeUnit.MILLISECONDS, false);
        this.headers = Objects.requireNonNull(headers, "headers");
        this.body = body;
        this.connectTime = Objects.requireNonNull(connectTime, "connectTime");
        this.idleTime = Objects.requireNonNull(idleTime, "idleTime");
        this.wholeTime = wholeTime;
        this.openTime = openTime;
    }

    /** {@return all header fields} */
    public HttpHeaders headers() {
        return headers;
    }

    /** {@return the body, not to be changed; null for none} */
    public byte @Nullable [] body() {
        return body;
    }

    Duration connectTime() {
        return connectTime;
    }

    Duration idleTime() {
        return idleTime;
    }

    @Nullable
    Duration wholeTime() {
        return wholeTime;
    }

    @Nullable
    Duration openTime() {
        return openTime;
    }

    @Override
    public String toString() {
        return "WireCall[" + headers + "]";
    }
}
