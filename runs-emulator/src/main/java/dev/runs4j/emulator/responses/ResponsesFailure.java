package dev.runs4j.emulator.responses;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** A refusal that is asked for by a fault. Immutable. */
public final class ResponsesFailure {

    private final int status;
    private final String code;
    private final String text;
    private final boolean plain;
    private final Map<String, String> headers;

    private ResponsesFailure(int status, String code, String text, boolean plain, Map<String, String> headers) {
        this.status = status;
        this.code = code;
        this.text = text;
        this.plain = plain;
        this.headers = Map.copyOf(headers);
    }

    /** Status 429 with {@code Retry-After} in whole seconds, rounded up, one at least. */
    public static ResponsesFailure rateLimited(Duration retryAfter) {
        long seconds = Math.max(1, retryAfter.plusMillis(999).toSeconds());
        return new ResponsesFailure(
                429,
                "rate_limit_exceeded",
                "Rate limit reached. Please try again in " + seconds + "s.",
                false,
                Map.of("Retry-After", String.valueOf(seconds)));
    }

    /** Any status, such as 500 or 503, in the provider's shape. */
    public static ResponsesFailure status(int status, String code, String message) {
        return new ResponsesFailure(checked(status), code, message, false, Map.of());
    }

    /** Any status with a text that is not the provider's, as a proxy answers. */
    public static ResponsesFailure plain(int status, String text) {
        return new ResponsesFailure(checked(status), "", text, true, Map.of());
    }

    /** {@return the same with one more header} */
    public ResponsesFailure header(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new ResponsesFailure(status, code, text, plain, more);
    }

    private static int checked(int status) {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("status: 400 to 599, but was " + status);
        }
        return status;
    }

    ResponsesException exception() {
        if (plain) {
            return ResponsesException.plain(status, text, headers);
        }
        String type = status == 429 ? "requests" : status >= 500 ? "server_error" : "invalid_request_error";
        return ResponsesException.of(status, ErrorBodies.of(text, type, null, code), headers);
    }

    @Override
    public String toString() {
        return "ResponsesFailure[" + status + (plain ? " plain" : " " + code) + "]";
    }
}
