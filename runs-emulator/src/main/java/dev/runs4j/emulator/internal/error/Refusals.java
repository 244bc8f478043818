package dev.runs4j.emulator.internal.error;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The ways in which a request can be wrong in itself, with the codes that the official server was seen to use. */
public final class Refusals {

    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int WRONG_METHOD = 405;

    private Refusals() {}

    /** A path that leads nowhere. */
    public static RefusedException noSuchPath(String method, String path) {
        return new RefusedException(
                ApiError.of(NOT_FOUND, ApiError.INVALID_REQUEST, "Invalid URL (" + method + " " + path + ")"));
    }

    /** A method that does nothing at this path; those that do are listed as in the header {@code Allow}. */
    public static RefusedException wrongMethod(String method, String path, String allowed) {
        return new RefusedException(
                ApiError.of(WRONG_METHOD, ApiError.INVALID_REQUEST, "Not allowed to " + method + " on " + path + ".")
                        .withHeader("Allow", allowed));
    }

    /** A body that is no JSON. */
    public static RefusedException notJson() {
        return refuse(null, null, "We could not parse the JSON body of your request.");
    }

    /** A member that the operation does not have. */
    public static RefusedException unknown(String param) {
        return refuse("unknown_parameter", param, "Unknown parameter: '" + param + "'.");
    }

    /** A member that the operation cannot do without. */
    public static RefusedException missing(String param) {
        return refuse("missing_required_parameter", param, "Missing required parameter: '" + param + "'.");
    }

    /** A value of another type; both are named with their article. */
    public static RefusedException type(String param, String expected, String actual) {
        return refuse(
                "invalid_type",
                param,
                "Invalid type for '" + param + "': expected " + expected + ", but got " + actual + " instead.");
    }

    /** A word out of a fixed list that is not in it. */
    public static RefusedException value(String param, String actual, List<String> supported) {
        return refuse(
                "invalid_value",
                param,
                "Invalid value: '" + actual + "'. Supported values are: " + enumerate(supported) + ".");
    }

    /** A text that is too long, in code points. */
    public static RefusedException tooLong(String param, int most, int actual) {
        return invalid(
                "string_above_max_length",
                param,
                "string too long. Expected a string with maximum length " + most + ", but got a string with length "
                        + actual + " instead.");
    }

    /** A text of other characters than are allowed. */
    public static RefusedException pattern(String param, String pattern) {
        return invalid(
                "invalid_value",
                param,
                "string does not match pattern. Expected a string that matches the pattern '" + pattern + "'.");
    }

    /** A map with too many pairs. */
    public static RefusedException tooManyPairs(String param, int most, int actual) {
        return invalid(
                "object_above_max_properties",
                param,
                "object has too many properties. Expected an object with at most " + most
                        + " properties, but got an object with " + actual + " properties instead.");
    }

    /** A map with a key that is too long, in code points. */
    public static RefusedException keyTooLong(String param, int most, int actual) {
        return invalid(
                "property_name_above_max_length",
                param,
                "property name too long. Expected a property name with maximum length " + most
                        + ", but got a property name with length " + actual + " instead.");
    }

    /** A list with too many elements. */
    public static RefusedException tooMany(String param, int most, int actual) {
        return invalid(
                "array_above_max_length",
                param,
                "array too long. Expected an array with maximum length " + most + ", but got an array with length "
                        + actual + " instead.");
    }

    /** A list without elements. */
    public static RefusedException empty(String param) {
        return invalid(
                "empty_array",
                param,
                "empty array. Expected an array with minimum length 1, but got an empty array instead.");
    }

    /** A number that is too small; the kind is {@code integer} or {@code decimal}. */
    public static RefusedException tooSmall(String kind, String param, String least, String actual) {
        return invalid(
                kind + "_below_min_value",
                param,
                kind + " below minimum value. Expected a value >= " + least + ", but got " + actual + " instead.");
    }

    /** A number that is too large; the kind is {@code integer} or {@code decimal}. */
    public static RefusedException tooLarge(String kind, String param, String most, String actual) {
        return invalid(
                kind + "_above_max_value",
                param,
                kind + " above maximum value. Expected a value <= " + most + ", but got " + actual + " instead.");
    }

    private static RefusedException invalid(String code, String param, String rest) {
        return refuse(code, param, "Invalid '" + param + "': " + rest);
    }

    private static RefusedException refuse(@Nullable String code, @Nullable String param, String message) {
        return new RefusedException(
                new ApiError(BAD_REQUEST, ApiError.INVALID_REQUEST, code, param, message, Map.of()));
    }

    private static String enumerate(List<String> words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            boolean last = i == words.size() - 1;
            if (i > 0) {
                text.append(last ? (words.size() > 2 ? ", and " : " and ") : ", ");
            }
            text.append('\'').append(words.get(i)).append('\'');
        }
        return text.toString();
    }
}
