package dev.runs4j.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The members of a JSON object that a read object does not model, kept so that nothing a server sent is lost.
 *
 * <p>They count in the equality of the object that carries them (order does not) and are written back when it is stored. A modelled member
 * whose value had an unusable type (an array where text belongs, say) is kept here under its own name as well. {@link #toString()} shows
 * names only. Immutable.
 */
public final class Extras {

    /** No unmodelled members. */
    public static final Extras NONE = new Extras(Map.of());

    private final Map<String, JsonText> members;

    private Extras(Map<String, JsonText> members) {
        this.members = members;
    }

    /**
     * Keeps a copy of the members in their order.
     *
     * @param members name to JSON value
     * @return the members
     */
    public static Extras of(Map<String, JsonText> members) {
        if (members.isEmpty()) {
            return NONE;
        }
        Map<String, JsonText> copy = new LinkedHashMap<>();
        members.forEach((name, value) -> copy.put(
                Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, () -> "value of " + name)));
        return new Extras(Collections.unmodifiableMap(copy));
    }

    /**
     * Keeps one member.
     *
     * @param name the member's name
     * @param value its value
     * @return the member
     */
    public static Extras of(String name, JsonText value) {
        return of(Map.of(name, value));
    }

    /**
     * Finds a member.
     *
     * @param name the member's name
     * @return its value, where present
     */
    public Optional<JsonText> get(String name) {
        return Optional.ofNullable(members.get(name));
    }

    /**
     * Adds or replaces a member.
     *
     * @param name the member's name
     * @param value its value
     * @return a copy with that member
     */
    public Extras with(String name, JsonText value) {
        Map<String, JsonText> copy = new LinkedHashMap<>(members);
        copy.put(name, value);
        return of(copy);
    }

    /** {@return an unmodifiable view in reading order} */
    public Map<String, JsonText> asMap() {
        return members;
    }

    /** {@return whether there are none} */
    public boolean isEmpty() {
        return members.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Extras that && that.members.equals(members);
    }

    @Override
    public int hashCode() {
        return members.hashCode();
    }

    @Override
    public String toString() {
        return "Extras" + members.keySet();
    }
}
