package dev.runs4j.emulator.internal.dialect;

import dev.runs4j.emulator.internal.error.ApiError;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How refusals are written. Whatever else a server behind the backend had said stands behind the usual members. */
public enum ErrorForm {
    /** All four members, as the official schema wants. */
    OPENAI,
    /** The same; what the gateway before the server refuses has a code and a message only. */
    AZURE_OPENAI,
    /** Members that say nothing are away. */
    FOUNDRY;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** {@return the body} */
    public byte[] write(ApiError error) {
        ObjectNode body = MAPPER.createObjectNode();
        ObjectNode members = body.putObject("error");
        boolean sparse = this == FOUNDRY || (this == AZURE_OPENAI && error.type() == null);
        put(members, "message", error.message(), sparse);
        put(members, "type", error.type(), sparse);
        put(members, "param", error.param(), sparse);
        put(members, "code", error.code(), sparse);
        error.extras().asMap().forEach((name, value) -> members.set(name, MAPPER.readTree(value.text())));
        return MAPPER.writeValueAsBytes(body);
    }

    private static void put(ObjectNode members, String name, @Nullable String value, boolean sparse) {
        if (value != null || !sparse) {
            members.put(name, value);
        }
    }
}
