package dev.runs4j.emulator.internal.request;

import tools.jackson.databind.JsonNode;

/** The kinds of JSON values, as refusals name them. */
final class JsonKind {

    static final String OBJECT = "an object";
    static final String ARRAY = "an array";
    static final String STRING = "a string";
    static final String INTEGER = "an integer";
    static final String DECIMAL = "a decimal";
    static final String FLAG = "a boolean";

    private JsonKind() {}

    static String of(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> OBJECT;
            case ARRAY -> ARRAY;
            case STRING -> STRING;
            case BOOLEAN -> FLAG;
            case NUMBER -> value.isIntegralNumber() ? INTEGER : DECIMAL;
            default -> "null";
        };
    }
}
