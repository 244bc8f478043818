package dev.runs4j.emulator.internal.error;

import dev.runs4j.domain.Extras;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An answer that refuses.
 *
 * @param status the HTTP status
 * @param type the wire's kind of error; null where a gateway refuses, which knows none
 * @param code the wire's code; null for none
 * @param param the parameter that it is about; null for none
 * @param message for people
 * @param headers headers beside the usual ones
 * @param extras members beside the usual ones, as a server behind the backend has sent them
 */
public record ApiError(
        int status,
        @Nullable String type,
        @Nullable String code,
        @Nullable String param,
        String message,
        Map<String, String> headers,
        Extras extras) {

    /** The kind of all errors that the caller can mend. */
    public static final String INVALID_REQUEST = "invalid_request_error";

    /** The kind of errors that the caller cannot mend. */
    public static final String SERVER_ERROR = "server_error";

    /** Refuses null. */
    public ApiError {
        Objects.requireNonNull(message, "message");
        headers = Map.copyOf(headers);
        Objects.requireNonNull(extras, "extras");
    }

    /** Makes an error without further members. */
    public ApiError(
            int status,
            String type,
            @Nullable String code,
            @Nullable String param,
            String message,
            Map<String, String> headers) {
        this(status, type, code, param, message, headers, Extras.NONE);
    }

    /** Makes an error without code, parameter and headers. */
    public static ApiError of(int status, String type, String message) {
        return new ApiError(status, type, null, null, message, Map.of());
    }

    /** Makes an error of a gateway that stands before the server. */
    public static ApiError gateway(int status, String code, String message) {
        return new ApiError(status, null, code, null, message, Map.of(), Extras.NONE);
    }

    /** {@return a copy with one more header} */
    public ApiError withHeader(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new ApiError(status, type, code, param, message, more, extras);
    }
}
