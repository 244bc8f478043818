package dev.runs4j.tools;

import dev.runs4j.driver.UnreadableArgumentsException;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds every required component that the arguments leave out, at any depth, so that the model can mend all of them at once. Blank texts that
 * stand for optional components are taken out of the arguments.
 */
final class RequiredComponents {

    private final List<String> missing = new ArrayList<>();

    private RequiredComponents() {}

    static void check(ObjectNode arguments, Class<?> type) throws UnreadableArgumentsException {
        RequiredComponents check = new RequiredComponents();
        check.object(arguments, type, "");
        if (!check.missing.isEmpty()) {
            throw new UnreadableArgumentsException("Required, but missing: " + String.join(", ", check.missing) + ".");
        }
    }

    private void object(ObjectNode object, Class<?> type, String path) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = path.isEmpty() ? component.getName() : path + "." + component.getName();
            JsonNode value = object.get(component.getName());
            if (!isAbsent(value) && BlankTexts.leavesOut(value, component)) {
                object.remove(component.getName());
            } else if (!isAbsent(value)) {
                value(value, component.getAnnotatedType(), name);
            } else if (!Components.isOptional(component)) {
                missing.add(name);
            }
        }
    }

    private void value(JsonNode value, AnnotatedType type, String path) {
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                inside(value.get(i), inner(type), path + "[" + i + "]");
            }
        } else if (value instanceof ObjectNode object) {
            members(object, type, path);
        }
    }

    private void inside(JsonNode value, @Nullable AnnotatedType type, String path) {
        if (type == null) {
            return;
        }
        if (!value.isNull()) {
            value(value, type, path);
        } else if (!Components.isNullable(type)) {
            missing.add(path);
        }
    }

    private void members(ObjectNode value, AnnotatedType type, String path) {
        Class<?> raw = raw(type.getType());
        if (raw.isRecord()) {
            object(value, raw, path);
        } else if (Map.class.isAssignableFrom(raw)) {
            value.properties().forEach(entry -> inside(entry.getValue(), inner(type), path + "." + entry.getKey()));
        } else {
            inside(value, inner(type), path);
        }
    }

    /** {@return what a list, a map or an optional holds; null for anything else} */
    private static @Nullable AnnotatedType inner(AnnotatedType type) {
        if (type instanceof AnnotatedArrayType array) {
            return array.getAnnotatedGenericComponentType();
        }
        if (type instanceof AnnotatedParameterizedType generic) {
            AnnotatedType[] arguments = generic.getAnnotatedActualTypeArguments();
            return bound(arguments[arguments.length - 1]);
        }
        return null;
    }

    private static AnnotatedType bound(AnnotatedType type) {
        return type instanceof AnnotatedWildcardType wildcard ? wildcard.getAnnotatedUpperBounds()[0] : type;
    }

    private static Class<?> raw(Type type) {
        if (type instanceof ParameterizedType generic) {
            return raw(generic.getRawType());
        }
        return type instanceof Class<?> plain ? plain : Object.class;
    }

    private static boolean isAbsent(@Nullable JsonNode value) {
        return value == null || value.isNull();
    }
}
