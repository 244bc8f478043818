package dev.runs4j.emulator.internal.request;

import tools.jackson.databind.JsonNode;

/** The kinds of JSON values, as refusals name them. */
public final class JsonKind {

    /** An object. */
    public static final String OBJECT = "an object";
    /** A list. */
    public static final String ARRAY = "an array";
    /** A text. */
    public static final String STRING = "a string";
    /** A whole number. */
    public static final String INTEGER = "an integer";
    /** A number. */
    public static final String DECIMAL = "a decimal";
    /** True or false. */
    public static final String FLAG = "a boolean";

    private JsonKind() {}

    /** {@return the kind of a value} */
    public static String of(JsonNode value) {
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
