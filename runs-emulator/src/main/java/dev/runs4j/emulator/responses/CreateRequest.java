package dev.runs4j.emulator.responses;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request for a response that is right in itself.
 *
 * @param body as it came
 * @param model the model; empty where an agent stands for it
 * @param instructions those of this request
 * @param conversation the conversation's id
 * @param previous the id of the response that it goes on from
 * @param background whether it goes on without its client
 * @param store whether it can be retrieved
 * @param stream whether the answer is a stream
 * @param input new items in full, without ids where the client sent none
 * @param tools as they are echoed
 * @param toolChoice as it is echoed
 * @param metadata the caller's pairs
 * @param include what more is wanted of items
 */
record CreateRequest(
        ObjectNode body,
        String model,
        @Nullable String instructions,
        @Nullable String conversation,
        @Nullable String previous,
        boolean background,
        boolean store,
        boolean stream,
        List<ObjectNode> input,
        ArrayNode tools,
        JsonNode toolChoice,
        Map<String, String> metadata,
        Set<String> include) {

    /** {@return whether its stream can be joined again} */
    boolean canBeJoined() {
        return background && stream;
    }

    /** {@return whether it is refused when it does not fit, and not shortened} */
    boolean keepsAll() {
        return !Json.text(body, "truncation").equals("auto");
    }

    /** Shows no content. */
    @Override
    public String toString() {
        return "CreateRequest[" + model + "]";
    }
}
