package dev.runs4j.wire.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Header fields in their order; names are compared without case (RFC 9110, section 5.1), and a name may come more than once. {@link #toString()}
 * shows names only, since values may be secrets. Immutable.
 */
public final class HttpHeaders {

    /** No header fields. */
    public static final HttpHeaders NONE = new HttpHeaders(List.of());

    // Names and values in turn: one list for each request and answer, whose fields are few.
    private final List<String> fields;

    private HttpHeaders(List<String> fields) {
        this.fields = fields;
    }

    /**
     * Makes header fields of names and values in turn.
     *
     * @throws IllegalArgumentException when a name has no value
     */
    public static HttpHeaders of(String... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException(
                    "namesAndValues: a value for each name, but were " + namesAndValues.length + " texts");
        }
        return new HttpHeaders(List.of(namesAndValues));
    }

    /** {@return a builder without fields} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the first value under this name} */
    public Optional<String> first(String name) {
        for (int i = 0; i < fields.size(); i += 2) {
            if (fields.get(i).equalsIgnoreCase(name)) {
                return Optional.of(fields.get(i + 1));
            }
        }
        return Optional.empty();
    }

    /** {@return all values under this name, in their order} */
    public List<String> all(String name) {
        List<String> values = new ArrayList<>(1);
        forEach((other, value) -> {
            if (other.equalsIgnoreCase(name)) {
                values.add(value);
            }
        });
        return List.copyOf(values);
    }

    /** Shows every name and value in their order. */
    public void forEach(BiConsumer<String, String> consumer) {
        for (int i = 0; i < fields.size(); i += 2) {
            consumer.accept(fields.get(i), fields.get(i + 1));
        }
    }

    /** {@return how many fields there are} */
    public int size() {
        return fields.size() / 2;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HttpHeaders that && that.fields.equals(fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    @Override
    public String toString() {
        List<String> names = new ArrayList<>(size());
        forEach((name, value) -> names.add(name));
        return "HttpHeaders" + names;
    }

    /** Collects header fields. Not thread-safe. */
    public static final class Builder {

        private final List<String> fields = new ArrayList<>();

        private Builder() {}

        /** Adds a field behind the others, also where one of this name is there already. */
        public Builder add(String name, String value) {
            fields.add(Objects.requireNonNull(name, "name"));
            fields.add(Objects.requireNonNull(value, "value"));
            return this;
        }

        /** {@return the header fields} */
        public HttpHeaders build() {
            return new HttpHeaders(List.copyOf(fields));
        }
    }
}
