package dev.runs4j.tools;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** What the components of a record say about themselves. */
final class Components {

    private static final Set<Class<?>> OPTIONALS =
            Set.of(Optional.class, OptionalInt.class, OptionalLong.class, OptionalDouble.class);

    private Components() {}

    /** {@return whether a caller may leave the component out} */
    static boolean isOptional(RecordComponent component) {
        return OPTIONALS.contains(component.getType())
                || isNullable(component.getAnnotatedType())
                || isNullable(component)
                || isNullable(component.getAccessor());
    }

    // By name, since every library has its own, and none of them need be present when the program runs.
    static boolean isNullable(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotations())
                .map(Annotation::annotationType)
                .anyMatch(type -> type.getSimpleName().equals("Nullable"));
    }

    static Optional<RecordComponent> find(Class<?> type, String name) {
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .filter(component -> component.getName().equals(name))
                        .findFirst()
                : Optional.empty();
    }

    /** {@return the place of a component in its record; -1 for what is none} */
    static int position(Class<?> type, String name) {
        return find(type, name)
                .map(component -> Arrays.asList(type.getRecordComponents()).indexOf(component))
                .orElse(-1);
    }

    static Optional<String> description(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(Describe.class)).map(Describe::value);
    }
}
