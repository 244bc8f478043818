package dev.runs4j.emulator.internal.dialect;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How resources are written. */
public enum BodyForm {
    /** With all members that the official schema wants. */
    FULL,
    /**
     * Without what Foundry Agents classic does not have: the first id of a list, the outputs of functions in steps, the effort of thinking,
     * strict functions, and a required action that is null.
     */
    FOUNDRY;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** {@return a body of this form for one in full} */
    public byte[] bytes(byte[] utf8) {
        return this == FULL
                ? utf8
                : text(new String(utf8, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    /** {@return the data of an event in this form for one in full; what is no JSON object stays as it is} */
    public String text(String json) {
        if (this == FULL || !json.startsWith("{")) {
            return json;
        }
        try {
            JsonNode body = MAPPER.readTree(json);
            trim(body);
            return MAPPER.writeValueAsString(body);
        } catch (JacksonException passedOn) { // An event that nobody knows may hold anything.
            return json;
        }
    }

    private static void trim(JsonNode node) {
        if (node instanceof ObjectNode body) {
            switch (body.path("object").asString("")) {
                case "list" -> {
                    body.remove("first_id");
                    body.path("data").forEach(BodyForm::trim);
                }
                case "thread.run" -> run(body);
                case "assistant" -> settings(body);
                case "thread.run.step" -> calls(body.path("step_details"));
                case "thread.run.step.delta" -> calls(body.path("delta").path("step_details"));
                default -> {
                    // The same everywhere.
                }
            }
        }
    }

    private static void run(ObjectNode run) {
        if (run.path("required_action").isNull()) {
            run.remove("required_action");
        }
        settings(run);
    }

    private static void settings(ObjectNode body) {
        body.remove("reasoning_effort");
        body.path("tools").forEach(tool -> without(tool.path("function"), "strict"));
    }

    private static void calls(JsonNode details) {
        details.path("tool_calls").forEach(call -> without(call.path("function"), "output"));
    }

    private static void without(JsonNode node, String name) {
        if (node instanceof ObjectNode body) {
            body.remove(name);
        }
    }
}
