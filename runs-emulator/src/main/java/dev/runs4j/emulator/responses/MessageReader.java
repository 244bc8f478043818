package dev.runs4j.emulator.responses;

import dev.runs4j.emulator.internal.error.Refusals;
import dev.runs4j.emulator.internal.request.Fields;
import dev.runs4j.emulator.internal.request.JsonKind;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the messages that clients send, in which each role has parts of its own. */
final class MessageReader {

    private static final List<String> ROLES = List.of("assistant", "system", "developer", "user");
    private static final List<String> OUTPUT = List.of("output_text", "refusal");
    private static final List<String> INPUT = List.of("input_text", "input_image", "input_file");

    private final boolean needsAnnotations;

    MessageReader(boolean needsAnnotations) {
        this.needsAnnotations = needsAnnotations;
    }

    static ObjectNode ofUser(String text) {
        ObjectNode message = Json.type("message").put("role", "user").put("status", "completed");
        message.putArray("content").add(Json.type("input_text").put("text", text));
        return message;
    }

    ObjectNode read(Fields item) {
        String role = item.require("role", JsonKind.STRING).word("role", ROLES);
        item.require("content", JsonKind.STRING);
        ObjectNode copy = Json.type("message").put("role", role).put("status", "completed");
        copy.setAll(((ObjectNode) item.tree()).deepCopy());
        boolean assistant = "assistant".equals(role);
        JsonNode content = item.tree().path("content");
        if (content.isString()) {
            ArrayNode parts = copy.putArray("content");
            parts.add(
                    assistant
                            ? Parts.text(content.stringValue())
                            : Json.type("input_text").put("text", content.stringValue()));
        } else {
            item.objects("content", Integer.MAX_VALUE, part -> part(part, assistant));
        }
        return copy;
    }

    private Fields part(Fields part, boolean assistant) {
        String type = part.require("type", JsonKind.STRING).word("type", assistant ? OUTPUT : INPUT);
        if ("output_text".equals(type) || "input_text".equals(type)) {
            part.requiredText("text");
        }
        if (needsAnnotations && "output_text".equals(type) && part.isAway("annotations")) {
            throw Refusals.missing(part.path("annotations"));
        }
        return part;
    }
}
