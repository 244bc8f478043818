package dev.runs4j.emulator.responses;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes JSON trees. */
final class Json {

    private static final int MILLIS = 1000;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Json() {}

    static ObjectNode object() {
        return NODES.objectNode();
    }

    static ArrayNode array() {
        return NODES.arrayNode();
    }

    static ObjectNode type(String type) {
        return object().put("type", type);
    }

    /** Copies each tree, so that nobody can change what is kept. */
    static ArrayNode copies(List<ObjectNode> trees) {
        ArrayNode array = array();
        trees.forEach(tree -> array.add(tree.deepCopy()));
        return array;
    }

    static String text(JsonNode object, String name) {
        return object.path(name).asString("");
    }

    /** Seconds since 1970 as a number, with a fraction only where there is one. */
    static void seconds(ObjectNode object, String name, Instant time) {
        long millis = time.toEpochMilli();
        if (millis % MILLIS == 0) {
            object.put(name, millis / MILLIS);
        } else {
            object.put(name, BigDecimal.valueOf(millis, 3));
        }
    }
}
