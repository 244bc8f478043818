package dev.runs4j.wire.http;

import java.io.IOException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** No connection could be had, so the server has not seen the request; to send it again cannot make anything happen twice. */
public final class NotSentException extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Tells why. */
    public NotSentException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
