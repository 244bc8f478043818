package dev.runs4j.responses.internal.wire;

import dev.runs4j.domain.JsonText;
import dev.runs4j.json.JsonForm;
import dev.runs4j.json.JsonType;
import dev.runs4j.json.RunsJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON as trees: what the other protocol writes is taken apart here and put together again, so that nothing is lost that this version does not know. */
final class Trees {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final RunsJson JSON = RunsJson.standard();

    private Trees() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static JsonNode parse(JsonText json) {
        return MAPPER.readTree(json.text());
    }

    static JsonText text(JsonNode tree) {
        return JsonText.of(MAPPER.writeValueAsString(tree));
    }

    /** {@return a value as it would be sent in the Assistants protocol} */
    static <T> ObjectNode sent(JsonType<T> type, T value) {
        return (ObjectNode) MAPPER.readTree(JSON.write(type, value, JsonForm.STORAGE));
    }

    static String string(JsonNode tree, String name) {
        return tree.path(name).asString("");
    }

    /** Moves the members of a member up to its owner. */
    static void lift(ObjectNode owner, String name) {
        if (owner.remove(name) instanceof ObjectNode inner) {
            inner.properties().forEach(member -> owner.set(member.getKey(), member.getValue()));
        }
    }

    /** Copies a member that is there and not null. */
    static void copy(JsonNode from, String name, ObjectNode to, String as) {
        JsonNode value = from.path(name);
        if (!value.isMissingNode() && !value.isNull()) {
            to.set(as, value);
        }
    }
}
