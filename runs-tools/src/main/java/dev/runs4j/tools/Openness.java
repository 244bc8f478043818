package dev.runs4j.tools;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.ObjectMapper;

/** Refuses, when a tool is made, records that JSON cannot be read into, instead of failing at every call. */
final class Openness {

    private static final Module READER = ObjectMapper.class.getModule();

    private final Set<Class<?>> seen = new HashSet<>();

    private Openness() {}

    static void check(Class<?> type) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException("arguments: a record, but was " + type.getName());
        }
        new Openness().visit(type);
    }

    private void visit(Type type) {
        if (type instanceof Class<?> plain) {
            visitClass(plain);
        } else if (type instanceof ParameterizedType parameterized) {
            visit(parameterized.getRawType());
            for (Type argument : parameterized.getActualTypeArguments()) {
                visit(argument);
            }
        } else if (type instanceof GenericArrayType array) {
            visit(array.getGenericComponentType());
        } else if (type instanceof WildcardType wildcard) {
            visit(wildcard.getUpperBounds()[0]);
        }
    }

    private void visitClass(Class<?> type) {
        if (type.isArray()) {
            visit(type.getComponentType());
        } else if (type.isRecord() && seen.add(type)) {
            require(type);
            for (RecordComponent component : type.getRecordComponents()) {
                visit(component.getGenericType());
            }
        } else if (Modifier.isAbstract(type.getModifiers()) && !type.isPrimitive() && seen.add(type)) {
            requireWayToMake(type);
        }
    }

    private static void requireWayToMake(Class<?> type) {
        if (!ArgumentReader.canRead(type)) {
            throw new IllegalArgumentException("arguments: JSON cannot be read into " + type.getName()
                    + ", which does not say which class to make");
        }
    }

    private static void require(Class<?> type) {
        Module module = type.getModule();
        String owner = type.getPackageName();
        boolean reachable = Modifier.isPublic(type.getModifiers()) && module.isExported(owner, READER);
        if (!reachable && !module.isOpen(owner, READER)) {
            throw new IllegalArgumentException(
                    "arguments: JSON cannot be read into " + type.getName() + "; put \"opens " + owner
                            + " to tools.jackson.databind;\" into the descriptor of module " + module.getName());
        }
    }
}
