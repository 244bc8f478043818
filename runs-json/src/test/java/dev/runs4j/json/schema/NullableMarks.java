package dev.runs4j.json.schema;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Gives {@code nullable: true} a meaning. The official description is OpenAPI 3.1, whose schemas do not know that word of version 3.0, so
 * that a validator would refuse the nulls that it wants to allow.
 */
final class NullableMarks {

    private static final String MARK = "nullable";

    private int turned;

    /** How many marks were turned so far. */
    int turned() {
        return turned;
    }

    /** A copy in which every marked schema reads "this or null". */
    JsonNode turn(JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            object.forEachEntry((name, value) -> copy.set(name, turn(value)));
            return takeMark(object, copy) ? orNull(copy) : copy;
        }
        if (schema instanceof ArrayNode array) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            array.forEach(element -> copy.add(isBareMark(element) ? element : turn(element)));
            return copy;
        }
        return schema;
    }

    /** The mark stands in the schema itself or is a branch of its own beside the branches that it is meant for. */
    private boolean takeMark(ObjectNode schema, ObjectNode copy) {
        boolean marked = schema.path(MARK).asBoolean(false);
        copy.remove(MARK);
        if (copy.get("allOf") instanceof ArrayNode branches) {
            int before = branches.size();
            marked |= branches.removeIf(NullableMarks::isBareMark).size() < before;
        }
        turned += marked ? 1 : 0;
        return marked;
    }

    private static boolean isBareMark(JsonNode schema) {
        return schema.size() == 1 && schema.path(MARK).asBoolean(false);
    }

    private static ObjectNode orNull(ObjectNode schema) {
        ObjectNode either = JsonNodeFactory.instance.objectNode();
        either.putArray("anyOf").add(schema).addObject().put("type", "null");
        return either;
    }
}
