package dev.runs4j.domain.tool;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A web service that a model may call (Azure AI Foundry Agent Service REST description, api-version v1). Immutable; {@link #toString()} shows
 * the name only.
 */
public final class OpenApiSpec {

    /** A service that asks for no credentials; the other kinds on the wire are {@code connection} and {@code managed_identity}. */
    public static final JsonText ANONYMOUS = JsonText.of("{\"type\":\"anonymous\"}");

    private final String name;
    private final @Nullable String description;
    private final @Nullable JsonText spec;
    private final @Nullable JsonText auth;
    private final @Nullable List<String> defaultParams;
    private final @Nullable List<JsonText> functions;
    private final Extras extras;

    private OpenApiSpec(Builder builder) {
        this.name = builder.name;
        this.description = builder.description;
        this.spec = builder.spec;
        this.auth = builder.auth;
        this.defaultParams = builder.defaultParams;
        this.functions = builder.functions;
        this.extras = builder.extras;
    }

    /** Starts with the name by which the model calls the service. */
    public static Builder named(String name) {
        return new Builder(name);
    }

    /** {@return the name by which the model calls the service} */
    public String name() {
        return name;
    }

    /** {@return tells the model when to call it} */
    public Optional<String> description() {
        return Optional.ofNullable(description);
    }

    /** {@return the OpenAPI description} */
    public Optional<JsonText> spec() {
        return Optional.ofNullable(spec);
    }

    /** {@return how calls are authorised, one JSON object, as it is on the wire} */
    public Optional<JsonText> auth() {
        return Optional.ofNullable(auth);
    }

    /** {@return the names of parameters that take the defaults of the description} */
    public Optional<List<String>> defaultParams() {
        return Optional.ofNullable(defaultParams);
    }

    /** {@return the functions that the server found in the description; it tells them, a caller does not} */
    public Optional<List<JsonText>> functions() {
        return Optional.ofNullable(functions);
    }

    /** {@return unmodelled members} */
    public Extras extras() {
        return extras;
    }

    /** {@return a builder that starts with these values} */
    public Builder toBuilder() {
        return new Builder(name)
                .description(description)
                .spec(spec)
                .auth(auth)
                .defaultParams(defaultParams)
                .functions(functions)
                .extras(extras);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OpenApiSpec that && that.parts().equals(parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    private List<@Nullable Object> parts() {
        return Arrays.asList(name, description, spec, auth, defaultParams, functions, extras);
    }

    @Override
    public String toString() {
        return "OpenApiSpec[" + name + "]";
    }

    /** Collects the parts; null means not told. Not thread-safe. */
    public static final class Builder {

        private final String name;
        private @Nullable String description;
        private @Nullable JsonText spec;
        private @Nullable JsonText auth;
        private @Nullable List<String> defaultParams;
        private @Nullable List<JsonText> functions;
        private Extras extras = Extras.NONE;

        private Builder(String name) {
            this.name = Objects.requireNonNull(name, "name");
        }

        /** Sets what tells the model when to call it. */
        public Builder description(@Nullable String description) {
            this.description = description;
            return this;
        }

        /** Sets the OpenAPI description. */
        public Builder spec(@Nullable JsonText spec) {
            this.spec = spec;
            return this;
        }

        /** Sets how calls are authorised, one JSON object; see {@link #ANONYMOUS}. */
        public Builder auth(@Nullable JsonText auth) {
            this.auth = auth;
            return this;
        }

        /** Sets the names of parameters that take the defaults of the description. */
        public Builder defaultParams(@Nullable List<String> names) {
            this.defaultParams = names == null ? null : List.copyOf(names);
            return this;
        }

        /** Sets the functions that the server found; they are never part of a request. */
        public Builder functions(@Nullable List<JsonText> functions) {
            this.functions = functions == null ? null : List.copyOf(functions);
            return this;
        }

        /** Sets unmodelled members. */
        public Builder extras(Extras extras) {
            this.extras = Objects.requireNonNull(extras, "extras");
            return this;
        }

        /** {@return the service} */
        public OpenApiSpec build() {
            return new OpenApiSpec(this);
        }
    }
}
