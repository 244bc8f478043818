package dev.runs4j.tools;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/** Tells the blank texts that models write where they do not know a number or a date, instead of leaving it out. */
final class BlankTexts {

    private static final List<Class<?>> SCALARS = List.of(
            Number.class,
            Boolean.class,
            TemporalAccessor.class,
            TemporalAmount.class,
            Enum.class,
            OptionalInt.class,
            OptionalLong.class,
            OptionalDouble.class);

    private BlankTexts() {}

    /** {@return whether the value says nothing about a component that may be left out} */
    static boolean leavesOut(JsonNode value, RecordComponent component) {
        return value.isString()
                && value.stringValue().isBlank()
                && Components.isOptional(component)
                && isScalar(component.getGenericType());
    }

    private static boolean isScalar(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == Optional.class) {
            return isScalar(generic.getActualTypeArguments()[0]);
        }
        return type instanceof Class<?> plain && SCALARS.stream().anyMatch(scalar -> scalar.isAssignableFrom(plain));
    }
}
