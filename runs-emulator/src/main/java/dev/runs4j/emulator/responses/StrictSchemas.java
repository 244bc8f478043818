package dev.runs4j.emulator.responses;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The strict form of schemas: every property is required, and there are no others. */
final class StrictSchemas {

    private static final List<String> MAPS = List.of("properties", "$defs", "definitions");
    private static final List<String> LISTS = List.of("anyOf", "allOf", "oneOf");

    private StrictSchemas() {}

    /** {@return a copy in strict form, as the server makes one where a tool does not say what it wants} */
    static JsonNode rewritten(JsonNode schema) {
        JsonNode copy = schema.deepCopy();
        rewrite(copy);
        return copy;
    }

    private static void rewrite(JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            JsonNode properties = object.path("properties");
            if (properties.isObject()) {
                ArrayNode required = object.putArray("required");
                properties.propertyNames().forEach(required::add);
                object.put("additionalProperties", false);
            }
            for (String map : MAPS) {
                object.path(map).forEach(StrictSchemas::rewrite);
            }
            for (String list : LISTS) {
                object.path(list).forEach(StrictSchemas::rewrite);
            }
            rewrite(object.path("items"));
        }
    }

    /** Refuses a schema that is not strict though it says so. */
    static void check(String kind, String name, String param, JsonNode schema) {
        check(kind, name, param, schema, "()");
    }

    private static void check(String kind, String name, String param, JsonNode schema, String context) {
        JsonNode properties = schema.path("properties");
        if (properties.isObject()) {
            if (!schema.path("additionalProperties").isBoolean()
                    || schema.path("additionalProperties").booleanValue()) {
                throw refuse(
                        kind,
                        name,
                        param,
                        context,
                        "'additionalProperties' is required to be supplied and to be false.");
            }
            for (Map.Entry<String, JsonNode> property : properties.properties()) {
                if (!contains(schema.path("required"), property.getKey())) {
                    throw refuse(
                            kind,
                            name,
                            param,
                            context,
                            "'required' is required to be supplied and to be an array including every key in "
                                    + "properties. Missing '" + property.getKey() + "'.");
                }
                check(kind, name, param, property.getValue(), "('properties', '" + property.getKey() + "')");
            }
        }
        if (schema.path("items").isObject()) {
            check(kind, name, param, schema.path("items"), "('items')");
        }
    }

    private static RuntimeException refuse(String kind, String name, String param, String context, String what) {
        String code = kind.equals("function") ? "invalid_function_parameters" : "invalid_json_schema";
        return Errors.invalid(
                "Invalid schema for " + kind + " '" + name + "': In context=" + context + ", " + what, param, code);
    }

    private static boolean contains(JsonNode list, String word) {
        for (JsonNode element : list) {
            if (element.asString("").equals(word)) {
                return true;
            }
        }
        return false;
    }
}
