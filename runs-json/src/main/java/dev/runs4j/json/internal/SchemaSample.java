package dev.runs4j.json.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes a JSON value that fits a JSON Schema: what a model might write as arguments of a function. The same schema always gives the same
 * value.
 *
 * <p>Followed are const, enum, default and examples; type (also a list of types), properties and required, items, prefixItems and minItems;
 * the limits of numbers and the lengths of texts, some formats; allOf, the first of anyOf and oneOf, and references within the document,
 * to a bounded depth. Patterns and conditions are not. Where a schema names required members only those are made, else all.
 */
public final class SchemaSample {

    private static final int DEPTH = 16;
    private static final int NODES = 10_000;

    private final @Nullable Object root;
    private final String hint;
    private int nodes;

    private SchemaSample(@Nullable Object root, String hint) {
        this.root = root;
        this.hint = hint.toLowerCase(Locale.ROOT);
    }

    /**
     * Makes a value.
     *
     * @param schema a JSON Schema
     * @return one JSON value as compact text; <code>{}</code> for what is not a schema
     */
    public static String of(String schema) {
        return of(schema, "");
    }

    /**
     * Makes a value, and takes a hint where a schema leaves a choice: of the texts that it lists, the first that the hint mentions.
     *
     * @param schema a JSON Schema
     * @param hint what is talked about, such as the caller's question
     * @return one JSON value as compact text; <code>{}</code> for what is not a schema
     */
    public static String of(String schema, String hint) {
        Object root = JsonTree.read(schema);
        Object sample = root instanceof Map ? new SchemaSample(root, hint).value(root, "value", 0) : Map.of();
        return JsonTree.write(sample);
    }

    /**
     * Makes an object of one member.
     *
     * @param name the member's name
     * @param text its text
     * @return the object as compact JSON text
     */
    public static String object(String name, String text) {
        return JsonTree.write(Map.of(name, text));
    }

    private @Nullable Object value(@Nullable Object schema, String name, int depth) {
        if (!(schema instanceof Map<?, ?> map)) {
            return Boolean.FALSE.equals(schema) ? null : name;
        }
        // A schema that refers to itself twice would grow beyond all bounds by its depth alone.
        if (depth > DEPTH || ++nodes > NODES) {
            return null;
        }
        Map<?, ?> node = SchemaNode.merged(map);
        Optional<String> mentioned = mentioned(node);
        if (mentioned.isPresent()) {
            return mentioned.get();
        }
        if (SchemaNode.isGiven(node)) {
            return SchemaNode.given(node);
        }
        Object elsewhere = elsewhere(node);
        return elsewhere == null ? typed(node, name, depth) : value(elsewhere, name, depth + 1);
    }

    private Optional<String> mentioned(Map<?, ?> node) {
        List<?> listed = node.get("enum") instanceof List<?> list && !node.containsKey("const") ? list : List.of();
        return listed.stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(text -> !text.isEmpty() && hint.contains(text.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The schema that this one points to, if any. */
    private @Nullable Object elsewhere(Map<?, ?> node) {
        if (node.get("$ref") instanceof String ref) {
            return Objects.requireNonNullElse(SchemaNode.resolve(root, ref), Map.of());
        }
        Object choice = SchemaNode.firstOf(node.get("anyOf"));
        return choice == null ? SchemaNode.firstOf(node.get("oneOf")) : choice;
    }

    private @Nullable Object typed(Map<?, ?> node, String name, int depth) {
        return switch (SchemaNode.type(node)) {
            case "object" -> object(node, depth);
            case "array" -> array(node, name, depth);
            case "integer" -> SampleNumber.integer(node);
            case "number" -> SampleNumber.number(node);
            case "boolean" -> true;
            case "null" -> null;
            default -> SampleText.of(node, name);
        };
    }

    private Map<String, @Nullable Object> object(Map<?, ?> node, int depth) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        Map<?, ?> properties = node.get("properties") instanceof Map<?, ?> map ? map : Map.of();
        for (Object key : SchemaNode.wanted(node, properties)) {
            String member = String.valueOf(key);
            Object property = properties.containsKey(key) ? properties.get(key) : Map.of();
            members.put(member, value(property, member, depth + 1));
        }
        return members;
    }

    private List<@Nullable Object> array(Map<?, ?> node, String name, int depth) {
        List<@Nullable Object> items = new ArrayList<>();
        List<?> prefix = node.get("prefixItems") instanceof List<?> list ? list : List.of();
        for (Object schema : prefix) {
            items.add(value(schema, name, depth + 1));
        }
        int size = SampleNumber.items(node, prefix.size());
        while (items.size() < size) {
            items.add(value(node.get("items"), name, depth + 1));
        }
        return items;
    }

    /** Numbers of a schema are {@link BigDecimal}s throughout. */
    static @Nullable BigDecimal decimal(@Nullable Object value) {
        return value instanceof BigDecimal number ? number : null;
    }
}
