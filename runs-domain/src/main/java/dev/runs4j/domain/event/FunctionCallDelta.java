package dev.runs4j.domain.event;

import dev.runs4j.domain.Extras;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An addition to a call of one of the caller's functions. As a rule the first one tells id and name, and the later ones bring pieces of
 * the arguments. Immutable; {@link #toString()} shows the index only.
 */
public final class FunctionCallDelta implements ToolCallDelta {

    /** The kind on the wire. */
    public static final String TYPE = "function";

    private final int index;
    private final @Nullable String id;
    private final @Nullable String name;
    private final @Nullable String arguments;
    private final @Nullable String output;
    private final Extras innerExtras;
    private final Extras extras;

    private FunctionCallDelta(Builder builder) {
        this.index = builder.index;
        this.id = builder.id;
        this.name = builder.name;
        this.arguments = builder.arguments;
        this.output = builder.output;
        this.innerExtras = builder.innerExtras;
        this.extras = builder.extras;
    }

    /** Starts an addition at this position in the step's tool calls. */
    public static Builder at(int index) {
        return new Builder(index);
    }

    /** Makes the usual first delta of a call: id, name and no arguments yet. */
    public static FunctionCallDelta first(int index, String id, String name) {
        return at(index).id(id).name(name).arguments("").build();
    }

    /** Makes the usual later delta of a call: a piece of the arguments. */
    public static FunctionCallDelta piece(int index, String arguments) {
        return at(index).arguments(arguments).build();
    }

    @Override
    public int index() {
        return index;
    }

    @Override
    public String type() {
        return TYPE;
    }

    /** {@return the call's id; told once, usually in the first delta} */
    public Optional<String> id() {
        return Optional.ofNullable(id);
    }

    /** {@return the function's name; told once} */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /** {@return a piece of the arguments, to be put behind what is there} */
    public Optional<String> arguments() {
        return Optional.ofNullable(arguments);
    }

    /** {@return a piece of the output, to be put behind what is there} */
    public Optional<String> output() {
        return Optional.ofNullable(output);
    }

    /** {@return unmodelled members inside {@code function}} */
    public Extras innerExtras() {
        return innerExtras;
    }

    /** {@return unmodelled members beside {@code function}} */
    public Extras extras() {
        return extras;
    }

    /** {@return a builder that starts with these values} */
    public Builder toBuilder() {
        return new Builder(index)
                .id(id)
                .name(name)
                .arguments(arguments)
                .output(output)
                .innerExtras(innerExtras)
                .extras(extras);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FunctionCallDelta that && equalTo(that);
    }

    private boolean equalTo(FunctionCallDelta other) {
        return index == other.index
                && Objects.equals(id, other.id)
                && Objects.equals(name, other.name)
                && Objects.equals(arguments, other.arguments)
                && Objects.equals(output, other.output)
                && innerExtras.equals(other.innerExtras)
                && extras.equals(other.extras);
    }

    @Override
    public int hashCode() {
        return Objects.hash(index, id, name, arguments, output, innerExtras, extras);
    }

    @Override
    public String toString() {
        return "FunctionCallDelta[" + index + "]";
    }

    /** Collects the parts. Not thread-safe. */
    public static final class Builder {

        private final int index;
        private @Nullable String id;
        private @Nullable String name;
        private @Nullable String arguments;
        private @Nullable String output;
        private Extras innerExtras = Extras.NONE;
        private Extras extras = Extras.NONE;

        private Builder(int index) {
            this.index = index;
        }

        /** Sets the call's id; null where this delta does not tell it. */
        public Builder id(@Nullable String id) {
            this.id = id;
            return this;
        }

        /** Sets the function's name; null where this delta does not tell it. */
        public Builder name(@Nullable String name) {
            this.name = name;
            return this;
        }

        /** Sets a piece of the arguments; null for none. */
        public Builder arguments(@Nullable String arguments) {
            this.arguments = arguments;
            return this;
        }

        /** Sets a piece of the output; null for none. */
        public Builder output(@Nullable String output) {
            this.output = output;
            return this;
        }

        /** Sets the unmodelled members inside {@code function}. */
        public Builder innerExtras(Extras innerExtras) {
            this.innerExtras = Objects.requireNonNull(innerExtras, "innerExtras");
            return this;
        }

        /** Sets the unmodelled members beside {@code function}. */
        public Builder extras(Extras extras) {
            this.extras = Objects.requireNonNull(extras, "extras");
            return this;
        }

        /** {@return the delta} */
        public FunctionCallDelta build() {
            return new FunctionCallDelta(this);
        }
    }
}
