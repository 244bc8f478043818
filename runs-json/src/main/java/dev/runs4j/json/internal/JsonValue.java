package dev.runs4j.json.internal;

import dev.runs4j.json.JsonLimits;
import dev.runs4j.json.internal.text.EngineLimits;
import dev.runs4j.json.internal.text.JsonEngine;
import dev.runs4j.json.internal.text.OpaqueJson;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value (RFC 8259) that is equal to another when both mean the same: white space, the order of members and the spelling of numbers do
 * not count, the order of lists does. For small documents; immutable.
 */
public final class JsonValue {

    private static final JsonEngine ENGINE = new JsonEngine(new EngineLimits(
            JsonLimits.DEFAULT.maxBytes(),
            JsonLimits.DEFAULT.maxNesting(),
            JsonLimits.DEFAULT.maxStringLength(),
            JsonLimits.DEFAULT.maxNameLength(),
            JsonLimits.DEFAULT.maxNumberLength()));

    private final @Nullable Object value;

    private JsonValue(@Nullable Object value) {
        this.value = value;
    }

    /** {@return what a text means; empty when it is not just one JSON value within the usual limits} */
    public static Optional<JsonValue> parse(String json) {
        boolean usable = OpaqueJson.check(ENGINE, json, 0).problem() == null;
        return usable ? Optional.of(new JsonValue(plain(JsonTree.read(json)))) : Optional.empty();
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Map<?, ?> members) {
            Map<Object, @Nullable Object> plain = new HashMap<>();
            members.forEach((name, member) -> plain.put(name, plain(member)));
            return plain;
        } else if (value instanceof List<?> items) {
            List<@Nullable Object> plain = new ArrayList<>();
            items.forEach(item -> plain.add(plain(item)));
            return plain;
        }
        return value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonValue that && Objects.equals(that.value, value);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(value);
    }

    @Override
    public String toString() {
        return "JsonValue";
    }
}
