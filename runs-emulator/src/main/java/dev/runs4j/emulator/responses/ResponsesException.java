package dev.runs4j.emulator.responses;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * An answer that refuses: an HTTP status, its body, and headers beside the usual ones. It has no stack trace: the caller is at fault, or a fault that
 * was asked for.
 */
public final class ResponsesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient @Nullable ObjectNode body;
    private final String text;
    private final transient Map<String, String> headers;

    private ResponsesException(
            int status, @Nullable ObjectNode body, String text, Map<String, String> headers, String message) {
        super(message, null, false, false);
        this.status = status;
        this.body = body;
        this.text = text;
        this.headers = Map.copyOf(headers);
    }

    static ResponsesException of(int status, ObjectNode body, Map<String, String> headers) {
        String message = body.path("error").path("message").asString("");
        return new ResponsesException(status, body, body.toString(), headers, status + ": " + message);
    }

    static ResponsesException plain(int status, String text, Map<String, String> headers) {
        return new ResponsesException(status, null, text, headers, status + " without a body of the provider");
    }

    /** {@return the HTTP status, 400 or more} */
    public int status() {
        return status;
    }

    /** {@return a copy of the body, an object with the member {@code error}; absent where something else than the server answers} */
    public Optional<ObjectNode> body() {
        return Optional.ofNullable(body).map(ObjectNode::deepCopy);
    }

    /** {@return the body as it stands on the wire, JSON or not} */
    public String text() {
        return text;
    }

    /** {@return headers beside the usual ones, such as {@code Retry-After}} */
    public Map<String, String> headers() {
        return headers;
    }

    /** {@return the member {@code code} of the error; absent where it is null or away} */
    public Optional<String> code() {
        return member("code");
    }

    /** {@return the member {@code param} of the error; absent where it is null or away} */
    public Optional<String> param() {
        return member("param");
    }

    private Optional<String> member(String name) {
        return Optional.ofNullable(body)
                .map(tree -> tree.path("error").path(name))
                .filter(value -> value.isString())
                .map(value -> value.stringValue());
    }
}
