package dev.runs4j.domain.tool;

import dev.runs4j.domain.Extras;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The choice of one tool: a function by name, or a tool of the server by kind. Immutable. */
public final class NamedToolChoice implements ToolChoice {

    private final String type;
    private final @Nullable Function function;
    private final Extras extras;

    /**
     * Makes the choice.
     *
     * @param type the kind of tool
     * @param function which function; null for other kinds (and formally optional even for functions)
     * @param extras unmodelled members
     */
    public NamedToolChoice(String type, @Nullable Function function, Extras extras) {
        this.type = Objects.requireNonNull(type, "type");
        this.function = function;
        this.extras = Objects.requireNonNull(extras, "extras");
    }

    /** {@return the kind of tool} */
    public String type() {
        return type;
    }

    /** {@return which function, for kind {@code function}} */
    public Optional<Function> function() {
        return Optional.ofNullable(function);
    }

    /** {@return unmodelled members} */
    public Extras extras() {
        return extras;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NamedToolChoice that
                && that.type.equals(type)
                && Objects.equals(that.function, function)
                && that.extras.equals(extras);
    }

    @Override
    public int hashCode() {
        return Objects.hash(type, function, extras);
    }

    @Override
    public String toString() {
        return "NamedToolChoice[" + type + (function == null ? "" : " " + function.name()) + "]";
    }

    /**
     * Names the function.
     *
     * @param name its name
     * @param extras unmodelled members
     */
    public record Function(String name, Extras extras) {

        /** Refuses null. */
        public Function {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(extras, "extras");
        }
    }
}
