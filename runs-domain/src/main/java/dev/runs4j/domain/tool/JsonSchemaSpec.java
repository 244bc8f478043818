package dev.runs4j.domain.tool;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A named JSON Schema for answers (official schema 2.3.0: name of letters, digits, underscore, hyphen, at most 64). Immutable. */
public final class JsonSchemaSpec {

    private final String name;
    private final @Nullable String description;
    private final @Nullable JsonText schema;
    private final @Nullable Boolean strict;
    private final Extras extras;

    private JsonSchemaSpec(Builder builder) {
        this.name = builder.name;
        this.description = builder.description;
        this.schema = builder.schema;
        this.strict = builder.strict;
        this.extras = builder.extras;
    }

    /** Starts a schema with this name. */
    public static Builder named(String name) {
        return new Builder(name);
    }

    /** {@return the name} */
    public String name() {
        return name;
    }

    /** {@return what the format is for} */
    public Optional<String> description() {
        return Optional.ofNullable(description);
    }

    /** {@return the JSON Schema} */
    public Optional<JsonText> schema() {
        return Optional.ofNullable(schema);
    }

    /** {@return whether the answer must follow the schema exactly; absent means false} */
    public Optional<Boolean> strict() {
        return Optional.ofNullable(strict);
    }

    /** {@return unmodelled members} */
    public Extras extras() {
        return extras;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonSchemaSpec that && equalTo(that);
    }

    private boolean equalTo(JsonSchemaSpec other) {
        return name.equals(other.name)
                && Objects.equals(description, other.description)
                && Objects.equals(schema, other.schema)
                && Objects.equals(strict, other.strict)
                && extras.equals(other.extras);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, description, schema, strict, extras);
    }

    @Override
    public String toString() {
        return "JsonSchemaSpec[" + name + "]";
    }

    /** Collects the parts. Not thread-safe. */
    public static final class Builder {

        private final String name;
        private @Nullable String description;
        private @Nullable JsonText schema;
        private @Nullable Boolean strict;
        private Extras extras = Extras.NONE;

        private Builder(String name) {
            this.name = Objects.requireNonNull(name, "name");
        }

        /** Sets what the format is for; null clears it. */
        public Builder description(@Nullable String description) {
            this.description = description;
            return this;
        }

        /** Sets the JSON Schema; null clears it. */
        public Builder schema(@Nullable JsonText schema) {
            this.schema = schema;
            return this;
        }

        /** Sets whether the schema is followed exactly; null leaves it to the server. */
        public Builder strict(@Nullable Boolean strict) {
            this.strict = strict;
            return this;
        }

        /** Sets the unmodelled members. */
        public Builder extras(Extras extras) {
            this.extras = Objects.requireNonNull(extras, "extras");
            return this;
        }

        /** {@return the named schema} */
        public JsonSchemaSpec build() {
            return new JsonSchemaSpec(this);
        }
    }
}
