package dev.runs4j.tools;

import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Says in words for a model what should have stood in a place; without Java's names, which mean nothing to it. */
final class Expectation {

    private static final List<Class<?>> WHOLE =
            List.of(byte.class, short.class, int.class, long.class, Byte.class, Short.class, Integer.class, Long.class);

    private Expectation() {}

    static String describe(JacksonException mismatch, @Nullable Class<?> type) {
        return path(mismatch) + "must be " + expected(type) + ".";
    }

    /** {@return the place with a colon behind it, such as {@code stops[0].days: }; empty for the whole} */
    static String path(JacksonException failure) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : failure.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.isEmpty() ? "" : path.append(": ").toString();
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "something else";
        } else if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(constant -> ((Enum<?>) constant).name())
                            .collect(Collectors.joining(", "));
        } else if (WHOLE.contains(type)) {
            return "a whole number in range";
        } else if (Number.class.isAssignableFrom(type) || type == double.class || type == float.class) {
            return "a number";
        } else if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        return expectedObject(type);
    }

    private static String expectedObject(Class<?> type) {
        if (CharSequence.class.isAssignableFrom(type)) {
            return "a text";
        } else if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "a list";
        } else if (TemporalAccessor.class.isAssignableFrom(type) || TemporalAmount.class.isAssignableFrom(type)) {
            return "a " + type.getSimpleName() + " in ISO 8601 form";
        }
        return type.isRecord() ? "an object" : "a " + type.getSimpleName();
    }
}
