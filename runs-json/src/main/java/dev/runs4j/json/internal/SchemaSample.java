package dev.runs4j.json.internal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes JSON values that fit a JSON Schema: what a model might write as arguments of a function. The same schema and hint always give the
 * same value.
 *
 * <p>Followed are const, enum, default and examples; type (also a list of types), properties and required, items, prefixItems and minItems;
 * the limits of numbers and the lengths of texts, some formats; allOf, the first of anyOf and oneOf, and references within the document,
 * to a bounded depth, below which members and items that may be missing are. Patterns and conditions are not. Where a schema names required members only those are made, else all. Immutable.
 */
public final class SchemaSample {

    private final @Nullable Object root;
    private final @Nullable String fixed;

    private SchemaSample(@Nullable Object root) {
        this.root = root;
        this.fixed = leavesChoice(root) ? null : sample(root, "");
    }

    /**
     * Reads a schema.
     *
     * @param schema a JSON Schema; what is not one is taken for a schema that every value fits
     * @return its samples
     */
    public static SchemaSample parse(String schema) {
        return new SchemaSample(JsonTree.read(schema));
    }

    /**
     * Makes a value, and takes a hint where the schema leaves a choice: of the texts that it lists, the first that the hint mentions.
     *
     * @param hint what is talked about, such as the caller's question
     * @return one JSON value as compact text; <code>{}</code> for what is not a schema
     */
    public String make(String hint) {
        return fixed == null ? sample(root, hint) : fixed;
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
     * Makes a value with a hint; see {@link #make}.
     *
     * @param schema a JSON Schema
     * @param hint what is talked about, such as the caller's question
     * @return one JSON value as compact text; <code>{}</code> for what is not a schema
     */
    public static String of(String schema, String hint) {
        return parse(schema).make(hint);
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

    private static String sample(@Nullable Object root, String hint) {
        return JsonTree.write(root instanceof Map ? new SampleMaker(root, hint).make() : Map.of());
    }

    private static boolean leavesChoice(@Nullable Object node) {
        if (node instanceof Map<?, ?> members) {
            return members.containsKey("enum") || members.values().stream().anyMatch(SchemaSample::leavesChoice);
        }
        return node instanceof List<?> items && items.stream().anyMatch(SchemaSample::leavesChoice);
    }
}
