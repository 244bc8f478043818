package dev.runs4j.json.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes one value for a schema; used once. */
final class SampleMaker {

    private static final int DEPTH = 16;
    private static final int NODES = 10_000;
    /** What is made beyond the bounds: left out where it may be, else null. */
    private static final Object NOTHING = new Object();

    private final @Nullable Object root;
    private final String hint;
    private int nodes;

    SampleMaker(@Nullable Object root, String hint) {
        this.root = root;
        this.hint = hint.toLowerCase(Locale.ROOT);
    }

    @Nullable
    Object make() {
        return orNull(value(root, "value", 0));
    }

    private static @Nullable Object orNull(@Nullable Object value) {
        return value == NOTHING ? null : value;
    }

    private @Nullable Object value(@Nullable Object schema, String name, int depth) {
        if (!(schema instanceof Map<?, ?> map)) {
            return Boolean.FALSE.equals(schema) ? null : name;
        }
        // A schema that refers to itself twice would grow beyond all bounds by its depth alone.
        if (depth > DEPTH || ++nodes > NODES) {
            return NOTHING;
        }
        Map<?, ?> node = SchemaNode.merged(root, map);
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
            Object made = value(property, member, depth + 1);
            if (made != NOTHING || SchemaNode.requiresSome(node)) {
                members.put(member, orNull(made));
            }
        }
        return members;
    }

    private List<@Nullable Object> array(Map<?, ?> node, String name, int depth) {
        List<@Nullable Object> items = new ArrayList<>();
        List<?> prefix = node.get("prefixItems") instanceof List<?> list ? list : List.of();
        for (Object schema : prefix) {
            items.add(orNull(value(schema, name, depth + 1)));
        }
        int size = SampleNumber.items(node, prefix.size());
        int least = SampleNumber.bounded(node.get("minItems"), 0);
        while (items.size() < size) {
            Object made = value(node.get("items"), name, depth + 1);
            if (made == NOTHING && items.size() >= least) {
                break;
            }
            items.add(orNull(made));
        }
        return items;
    }
}
