package dev.runs4j.emulator.internal.http;

import dev.runs4j.emulator.internal.error.ApiError;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The body of an answer that refuses: all four members are always there, as the official schema wants. */
final class ErrorBody {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ErrorBody() {}

    static byte[] of(ApiError error) {
        ObjectNode body = MAPPER.createObjectNode();
        body.putObject("error")
                .put("message", error.message())
                .put("type", error.type())
                .put("param", error.param())
                .put("code", error.code());
        return MAPPER.writeValueAsBytes(body);
    }
}
