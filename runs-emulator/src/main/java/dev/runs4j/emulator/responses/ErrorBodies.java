package dev.runs4j.emulator.responses;

import dev.runs4j.emulator.internal.error.ApiError;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Bodies of refusals. */
final class ErrorBodies {

    private ErrorBodies() {}

    static ObjectNode of(String message, String type, @Nullable String param, @Nullable String code) {
        ObjectNode body = Json.object();
        body.putObject("error")
                .put("message", message)
                .put("type", type)
                .put("param", param)
                .put("code", code);
        return body;
    }

    /** A gateway, which knows no type, says less. */
    static ObjectNode of(ApiError error) {
        String type = error.type();
        if (type != null) {
            return of(error.message(), type, error.param(), error.code());
        }
        ObjectNode body = Json.object();
        body.putObject("error").put("code", error.code()).put("message", error.message());
        return body;
    }
}
