package dev.runs4j.domain.event;

import dev.runs4j.domain.Extras;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An addition to code that runs on the server. Immutable; {@link #toString()} shows the index only. */
public final class CodeInterpreterCallDelta implements ToolCallDelta {

    /** The kind on the wire. */
    public static final String TYPE = "code_interpreter";

    private final int index;
    private final @Nullable String id;
    private final @Nullable String input;
    private final List<CodeOutputDelta> outputs;
    private final Extras innerExtras;
    private final Extras extras;

    private CodeInterpreterCallDelta(Builder builder) {
        this.index = builder.index;
        this.id = builder.id;
        this.input = builder.input;
        this.outputs = builder.outputs;
        this.innerExtras = builder.innerExtras;
        this.extras = builder.extras;
    }

    /** Starts an addition at this position in the step's tool calls. */
    public static Builder at(int index) {
        return new Builder(index);
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

    /** {@return a piece of the code, to be put behind what is there} */
    public Optional<String> input() {
        return Optional.ofNullable(input);
    }

    /** {@return additions to what the code put out} */
    public List<CodeOutputDelta> outputs() {
        return outputs;
    }

    /** {@return unmodelled members inside {@code code_interpreter}} */
    public Extras innerExtras() {
        return innerExtras;
    }

    /** {@return unmodelled members beside {@code code_interpreter}} */
    public Extras extras() {
        return extras;
    }

    /** {@return a builder that starts with these values} */
    public Builder toBuilder() {
        return new Builder(index)
                .id(id)
                .input(input)
                .outputs(outputs)
                .innerExtras(innerExtras)
                .extras(extras);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CodeInterpreterCallDelta that && equalTo(that);
    }

    private boolean equalTo(CodeInterpreterCallDelta other) {
        return index == other.index
                && Objects.equals(id, other.id)
                && Objects.equals(input, other.input)
                && outputs.equals(other.outputs)
                && innerExtras.equals(other.innerExtras)
                && extras.equals(other.extras);
    }

    @Override
    public int hashCode() {
        return Objects.hash(index, id, input, outputs, innerExtras, extras);
    }

    @Override
    public String toString() {
        return "CodeInterpreterCallDelta[" + index + "]";
    }

    /** Collects the parts. Not thread-safe. */
    public static final class Builder {

        private final int index;
        private @Nullable String id;
        private @Nullable String input;
        private List<CodeOutputDelta> outputs = List.of();
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

        /** Sets a piece of the code; null for none. */
        public Builder input(@Nullable String input) {
            this.input = input;
            return this;
        }

        /** Sets additions to what the code put out. */
        public Builder outputs(List<CodeOutputDelta> outputs) {
            this.outputs = List.copyOf(outputs);
            return this;
        }

        /** Sets the unmodelled members inside {@code code_interpreter}. */
        public Builder innerExtras(Extras innerExtras) {
            this.innerExtras = Objects.requireNonNull(innerExtras, "innerExtras");
            return this;
        }

        /** Sets the unmodelled members beside {@code code_interpreter}. */
        public Builder extras(Extras extras) {
            this.extras = Objects.requireNonNull(extras, "extras");
            return this;
        }

        /** {@return the delta} */
        public CodeInterpreterCallDelta build() {
            return new CodeInterpreterCallDelta(this);
        }
    }
}
