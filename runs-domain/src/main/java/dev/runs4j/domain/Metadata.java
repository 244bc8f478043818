package dev.runs4j.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Up to 16 pairs of text that a caller attaches to a run, thread, message, step or assistant.
 *
 * <p>The limits (16 pairs, keys of 64 and values of 512 characters, values text only) are those of the official OpenAI schema 2.3.0 and of
 * Microsoft's reference; "characters" is read as Unicode code points. {@link #of(Map)} enforces them. {@link #read(Map, Extras)} does not,
 * because what a server holds must be readable whatever it is. Order is kept but does not count in equality. {@link #toString()} shows the
 * number of pairs only. Immutable.
 */
public final class Metadata {

    /** No pairs. */
    public static final Metadata EMPTY = new Metadata(Map.of(), Extras.NONE);

    private final Map<String, String> pairs;
    private final Extras others;

    private Metadata(Map<String, String> pairs, Extras others) {
        this.pairs = pairs;
        this.others = others;
    }

    /**
     * Makes metadata within the official limits.
     *
     * @param pairs the pairs, copied in their order
     * @return the metadata
     * @throws LimitViolationException naming every pair that breaks a limit
     */
    public static Metadata of(Map<String, String> pairs) {
        Metadata metadata = read(pairs, Extras.NONE);
        List<Violation> violations = MetadataLimits.OFFICIAL.check(metadata, "metadata");
        if (!violations.isEmpty()) {
            throw new LimitViolationException("metadata", violations);
        }
        return metadata;
    }

    /**
     * Makes metadata of one pair.
     *
     * @param key at most 64 code points
     * @param value at most 512 code points
     * @return the metadata
     * @throws LimitViolationException when a limit is broken
     */
    public static Metadata of(String key, String value) {
        return of(Map.of(key, value));
    }

    /**
     * Keeps whatever was read or collected, without checking a limit.
     *
     * @param pairs pairs of text, copied in their order
     * @param others members whose value was not text
     * @return the metadata
     */
    public static Metadata read(Map<String, String> pairs, Extras others) {
        Objects.requireNonNull(others, "others");
        if (pairs.isEmpty() && others.isEmpty()) {
            return EMPTY;
        }
        Map<String, String> copy = new LinkedHashMap<>();
        pairs.forEach((key, value) ->
                copy.put(Objects.requireNonNull(key, "key"), Objects.requireNonNull(value, () -> "value of " + key)));
        return new Metadata(Collections.unmodifiableMap(copy), others);
    }

    /**
     * Adds or replaces a pair without checking a limit: a command is checked as a whole before it is sent. A member of that name whose
     * value was not text is replaced, too.
     *
     * @param key the key
     * @param value the value
     * @return a copy with that pair
     */
    public Metadata with(String key, String value) {
        Objects.requireNonNull(key, "key");
        Map<String, String> copy = new LinkedHashMap<>(pairs);
        copy.put(key, value);
        return read(copy, without(others, key));
    }

    private static Extras without(Extras others, String key) {
        if (others.get(key).isEmpty()) {
            return others;
        }
        Map<String, JsonText> rest = new LinkedHashMap<>(others.asMap());
        rest.remove(key);
        return Extras.of(rest);
    }

    /**
     * Finds a value.
     *
     * @param key the key
     * @return its value, where present
     */
    public Optional<String> get(String key) {
        return Optional.ofNullable(pairs.get(key));
    }

    /** {@return the pairs, unmodifiable, in reading order} */
    public Map<String, String> asMap() {
        return pairs;
    }

    /** {@return members that a server sent with a value that is not text; empty on OpenAI and Azure} */
    public Extras others() {
        return others;
    }

    /** {@return the number of pairs} */
    public int size() {
        return pairs.size();
    }

    /** {@return whether there is nothing at all} */
    public boolean isEmpty() {
        return pairs.isEmpty() && others.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Metadata that && that.pairs.equals(pairs) && that.others.equals(others);
    }

    @Override
    public int hashCode() {
        return Objects.hash(pairs, others);
    }

    @Override
    public String toString() {
        return "Metadata[" + pairs.size() + " pairs]";
    }
}
