package dev.runs4j.emulator.internal.error;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An answer that refuses.
 *
 * @param status the HTTP status
 * @param type the wire's kind of error
 * @param code the wire's code; null for none
 * @param param the parameter that it is about; null for none
 * @param message for people
 * @param headers headers beside the usual ones
 */
public record ApiError(
        int status,
        String type,
        @Nullable String code,
        @Nullable String param,
        String message,
        Map<String, String> headers) {

    /** The kind of all errors that the caller can mend. */
    public static final String INVALID_REQUEST = "invalid_request_error";

    /** The kind of errors that the caller cannot mend. */
    public static final String SERVER_ERROR = "server_error";

    /** Refuses null. */
    public ApiError {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(message, "message");
        headers = Map.copyOf(headers);
    }

    /** Makes an error without code, parameter and headers. */
    public static ApiError of(int status, String type, String message) {
        return new ApiError(status, type, null, null, message, Map.of());
    }

    /** {@return a copy with one more header} */
    public ApiError withHeader(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new ApiError(status, type, code, param, message, more);
    }
}
