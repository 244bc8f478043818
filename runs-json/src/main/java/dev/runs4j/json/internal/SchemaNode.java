package dev.runs4j.json.internal;

import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks at one object of a JSON Schema. */
final class SchemaNode {

    private SchemaNode() {}

    /** Lays the objects of {@code allOf}, and those that they refer to, over the schema: properties and required add up. */
    static Map<?, ?> merged(@Nullable Object root, Map<?, ?> node) {
        if (!(node.get("allOf") instanceof List<?> parts)) {
            return node;
        }
        Map<Object, @Nullable Object> whole = new LinkedHashMap<>(node);
        whole.remove("allOf");
        for (Object part : parts) {
            if (target(root, part) instanceof Map<?, ?> map) {
                map.forEach((key, value) -> whole.put(key, both(key, whole.get(key), value)));
            }
        }
        return whole;
    }

    private static @Nullable Object target(@Nullable Object root, @Nullable Object part) {
        return part instanceof Map<?, ?> map && map.get("$ref") instanceof String ref ? resolve(root, ref) : part;
    }

    private static @Nullable Object both(Object key, @Nullable Object one, @Nullable Object other) {
        if (one instanceof Map<?, ?> first && other instanceof Map<?, ?> second) {
            Map<Object, @Nullable Object> joined = new LinkedHashMap<>(first);
            joined.putAll(second);
            return joined;
        }
        if (one instanceof List<?> first && other instanceof List<?> second) {
            List<@Nullable Object> joined = new ArrayList<>(first);
            if (key.equals("enum")) {
                joined.retainAll(second);
            } else {
                joined.addAll(second);
            }
            return joined;
        }
        if (one instanceof BigDecimal first && other instanceof BigDecimal second) {
            return stricter(String.valueOf(key), first, second);
        }
        return one == null ? other : one;
    }

    private static BigDecimal stricter(String limit, BigDecimal one, BigDecimal other) {
        if (limit.startsWith("min") || limit.equals("exclusiveMinimum")) {
            return one.max(other);
        }
        return limit.startsWith("max") || limit.equals("exclusiveMaximum") ? one.min(other) : one;
    }

    /** Tells whether the schema itself names a value. */
    static boolean isGiven(Map<?, ?> node) {
        return node.containsKey("const")
                || node.containsKey("default")
                || isListed(node)
                || firstOf(node.get("examples")) != null;
    }

    static @Nullable Object given(Map<?, ?> node) {
        if (node.containsKey("const")) {
            return node.get("const");
        }
        if (node.containsKey("default")) {
            return node.get("default");
        }
        return isListed(node) ? firstOf(node.get("enum")) : firstOf(node.get("examples"));
    }

    /** Tells whether the schema lists its values, be it null alone. */
    private static boolean isListed(Map<?, ?> node) {
        return node.get("enum") instanceof List<?> list && !list.isEmpty();
    }

    /** The first value of a list that is not null. */
    static @Nullable Object firstOf(@Nullable Object list) {
        if (list instanceof List<?> items) {
            for (Object item : items) {
                if (item != null) {
                    return item;
                }
            }
        }
        return null;
    }

    /** The type to make: the first that is not {@code null}, else what the other keywords suggest. */
    static String type(Map<?, ?> node) {
        Object type = node.get("type");
        if (type instanceof String name) {
            return name;
        }
        if (type instanceof List<?> names && !names.isEmpty()) {
            return names.stream()
                    .map(String::valueOf)
                    .filter(name -> !name.equals("null"))
                    .findFirst()
                    .orElse("null");
        }
        return suggested(node);
    }

    private static String suggested(Map<?, ?> node) {
        if (node.containsKey("properties") || node.containsKey("required")) {
            return "object";
        }
        if (node.containsKey("items") || node.containsKey("prefixItems")) {
            return "array";
        }
        return node.containsKey("minimum") || node.containsKey("maximum") ? "number" : "string";
    }

    /** The members to make: the required ones where some are named, else all. */
    static Collection<?> wanted(Map<?, ?> node, Map<?, ?> properties) {
        return requiresSome(node) && node.get("required") instanceof List<?> required
                ? new LinkedHashSet<Object>(required)
                : properties.keySet();
    }

    /** Tells whether the schema names members that must be there. */
    static boolean requiresSome(Map<?, ?> node) {
        return node.get("required") instanceof List<?> required && !required.isEmpty();
    }

    /** Follows a reference within the document ({@code #}, {@code #/$defs/City}); null where it leads nowhere. */
    static @Nullable Object resolve(@Nullable Object root, String reference) {
        if (!reference.startsWith("#")) {
            return null;
        }
        Object here = root;
        for (String part : reference.substring(1).split("/", -1)) {
            if (!part.isEmpty()) {
                here = member(here, unescaped(part));
            }
        }
        return here;
    }

    private static @Nullable Object member(@Nullable Object node, String name) {
        if (node instanceof Map<?, ?> map) {
            return map.get(name);
        }
        if (node instanceof List<?> list && name.matches("[0-9]{1,4}")) {
            int index = Integer.parseInt(name);
            return index < list.size() ? list.get(index) : null;
        }
        return null;
    }

    private static String unescaped(String part) {
        String plain = part;
        if (part.indexOf('%') >= 0) {
            plain = decoded(part);
        }
        return plain.replace("~1", "/").replace("~0", "~");
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return part;
        }
    }
}
