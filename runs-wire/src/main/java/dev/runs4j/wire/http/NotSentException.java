package dev.runs4j.wire.http;

import java.io.IOException;
import java.io.Serial;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** No connection could be had, so the server has not seen the request; to send it again cannot make anything happen twice. */
public final class NotSentException extends IOException {

    @Serial
    private static final long serialVersionUID = 2L;

    private final int proxyStatus;

    /** Tells why. */
    public NotSentException(String message, @Nullable Throwable cause) {
        this(message, cause, 0);
    }

    /**
     * Tells why.
     *
     * @param proxyStatus the status with which a proxy refused to make a tunnel; zero where it was not that
     */
    public NotSentException(String message, @Nullable Throwable cause, int proxyStatus) {
        super(message, cause);
        this.proxyStatus = proxyStatus;
    }

    /** {@return the status with which a proxy refused to make a tunnel (RFC 9110, section 9.3.6), if it was that} */
    public OptionalInt proxyStatus() {
        return proxyStatus == 0 ? OptionalInt.empty() : OptionalInt.of(proxyStatus);
    }
}
