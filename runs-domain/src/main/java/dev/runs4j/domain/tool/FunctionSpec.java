package dev.runs4j.domain.tool;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a model is told about a function of the caller ({@code FunctionObject} of the official schema 2.3.0).
 *
 * <p>{@code strict} is unknown to Foundry Agents classic; requests leave {@code false} out, which is what absent means. Immutable.
 */
public final class FunctionSpec {

    private final String name;
    private final @Nullable String description;
    private final @Nullable JsonText parameters;
    private final @Nullable Boolean strict;
    private final Extras extras;

    private FunctionSpec(Builder builder) {
        this.name = Objects.requireNonNull(builder.name, "name");
        this.description = builder.description;
        this.parameters = builder.parameters;
        this.strict = builder.strict;
        this.extras = builder.extras;
    }

    /** Starts a function with this name; letters, digits, underscore and hyphen, at most 64. */
    public static Builder named(String name) {
        return new Builder(name);
    }

    /** {@return the name the model calls it by} */
    public String name() {
        return name;
    }

    /** {@return what it does, for the model} */
    public Optional<String> description() {
        return Optional.ofNullable(description);
    }

    /** {@return a JSON Schema object for the arguments; absent means no parameters} */
    public Optional<JsonText> parameters() {
        return Optional.ofNullable(parameters);
    }

    /** {@return whether arguments must follow the schema exactly; absent means the server's default, false} */
    public Optional<Boolean> strict() {
        return Optional.ofNullable(strict);
    }

    /** {@return unmodelled members} */
    public Extras extras() {
        return extras;
    }

    /** {@return a builder that starts with these values} */
    public Builder toBuilder() {
        return new Builder(name)
                .description(description)
                .parameters(parameters)
                .strict(strict)
                .extras(extras);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FunctionSpec that && equalTo(that);
    }

    private boolean equalTo(FunctionSpec other) {
        return name.equals(other.name)
                && Objects.equals(description, other.description)
                && Objects.equals(parameters, other.parameters)
                && Objects.equals(strict, other.strict)
                && extras.equals(other.extras);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, description, parameters, strict, extras);
    }

    @Override
    public String toString() {
        return "FunctionSpec[" + name + "]";
    }

    /** Collects the parts. Not thread-safe. */
    public static final class Builder {

        private final String name;
        private @Nullable String description;
        private @Nullable JsonText parameters;
        private @Nullable Boolean strict;
        private Extras extras = Extras.NONE;

        private Builder(String name) {
            this.name = Objects.requireNonNull(name, "name");
        }

        /** Sets what it does; null clears it. */
        public Builder description(@Nullable String description) {
            this.description = description;
            return this;
        }

        /** Sets the JSON Schema of the arguments; null means no parameters. */
        public Builder parameters(@Nullable JsonText parameters) {
            this.parameters = parameters;
            return this;
        }

        /** Sets whether arguments must follow the schema exactly; null leaves it to the server. */
        public Builder strict(@Nullable Boolean strict) {
            this.strict = strict;
            return this;
        }

        /** Sets the unmodelled members. */
        public Builder extras(Extras extras) {
            this.extras = Objects.requireNonNull(extras, "extras");
            return this;
        }

        /** {@return the function} */
        public FunctionSpec build() {
            return new FunctionSpec(this);
        }
    }
}
