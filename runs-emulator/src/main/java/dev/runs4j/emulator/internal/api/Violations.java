package dev.runs4j.emulator.internal.api;

import dev.runs4j.domain.Violation;
import dev.runs4j.emulator.internal.error.ApiError;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Limits that a backend found broken, as the wire names them; of several the first is told, as the official server does. */
final class Violations {

    private static final Pattern KEY = Pattern.compile("\\[\"(.*)\"](?: \\(key\\))?$");

    private Violations() {}

    static ApiError error(List<Violation> violations, String message) {
        if (violations.isEmpty()) {
            return ApiError.of(400, ApiError.INVALID_REQUEST, message);
        }
        Violation first = violations.get(0);
        String param = KEY.matcher(first.path()).replaceFirst(".$1");
        return new ApiError(
                400,
                ApiError.INVALID_REQUEST,
                code(first),
                param,
                "Invalid '" + param + "': expected " + first.limit() + ", but got " + first.actual() + ".",
                Map.of());
    }

    /** The kind follows from the limit's words, which the domain's checks share. */
    private static String code(Violation violation) {
        String limit = violation.limit();
        if (limit.equals("text only")) {
            return "invalid_type";
        } else if (limit.startsWith("at most ")) {
            return atMost(violation);
        } else if (limit.startsWith("at least one")) {
            return "empty_array";
        }
        return limit.startsWith("at least ") ? "integer_below_min_value" : "invalid_value";
    }

    private static String atMost(Violation violation) {
        if (violation.path().endsWith("(key)")) {
            return "property_name_above_max_length";
        } else if (violation.limit().endsWith("pairs")) {
            return "object_above_max_properties";
        }
        return violation.limit().endsWith("characters") ? "string_above_max_length" : "array_above_max_length";
    }
}
