package dev.runs4j.json.generate;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.OpenText;
import dev.runs4j.domain.command.Change;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What reflection tells about domain classes: their fields and the states that a field can be in. */
final class Shape {

    private static final String OURS = "dev.runs4j.";

    private static final Map<Class<?>, List<Field>> FIELDS = new ConcurrentHashMap<>();
    private static final Map<Class<?>, String> NAMES = new ConcurrentHashMap<>();

    private Shape() {}

    static boolean isOurs(Class<?> type) {
        return type.getName().startsWith(OURS);
    }

    static boolean isWord(Class<?> type) {
        return OpenText.class.isAssignableFrom(type);
    }

    /** A class by its name within its package. */
    static String name(Class<?> type) {
        return NAMES.computeIfAbsent(
                type,
                key -> key.getName()
                        .substring(key.getPackageName().length() + 1)
                        .replace('$', '.'));
    }

    static List<Field> fields(Class<?> type) {
        return FIELDS.computeIfAbsent(type, Shape::findFields);
    }

    private static List<Field> findFields(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
                .peek(field -> field.setAccessible(true))
                .toList();
    }

    /** Every state that values of the field have to be seen in. */
    static List<String> states(Field field) {
        Class<?> type = field.getType();
        boolean optional = type == Optional.class || field.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return Stream.of(
                        optional ? List.of("absent", "present") : List.<String>of(),
                        isMany(type) ? List.of("empty", "filled") : List.<String>of(),
                        isFlag(type) ? List.of("true", "false") : List.<String>of(),
                        type == Change.class ? List.of("keep", "clear", "set") : List.<String>of())
                .flatMap(List::stream)
                .toList();
    }

    private static boolean isMany(Class<?> type) {
        return Collection.class.isAssignableFrom(type)
                || Map.class.isAssignableFrom(type)
                || type == Extras.class
                || type == Metadata.class;
    }

    private static boolean isFlag(Class<?> type) {
        return type == boolean.class || type == Boolean.class;
    }

    /** The states that this value of a field is in; more than {@link #states} asks for does no harm. */
    static List<String> statesOf(@Nullable Object value) {
        if (value == null || value.equals(Optional.empty())) {
            return List.of("absent");
        }
        return List.of("present", state(value));
    }

    private static String state(Object value) {
        if (value instanceof Collection<?> many) {
            return many.isEmpty() ? "empty" : "filled";
        } else if (value instanceof Map<?, ?> many) {
            return many.isEmpty() ? "empty" : "filled";
        } else if (value instanceof Extras extras) {
            return extras.isEmpty() ? "empty" : "filled";
        } else if (value instanceof Metadata metadata) {
            return metadata.isEmpty() ? "empty" : "filled";
        }
        return value.toString();
    }
}
