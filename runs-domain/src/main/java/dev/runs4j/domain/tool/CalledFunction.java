package dev.runs4j.domain.tool;

import dev.runs4j.domain.Extras;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The function part of a call. Immutable; {@link #toString()} shows the name only. */
public final class CalledFunction {

    private final String name;
    private final String arguments;
    private final @Nullable String output;
    private final Extras extras;

    /**
     * Keeps the parts.
     *
     * @param name the function's name
     * @param arguments what the model wrote
     * @param output the caller's answer; null until it is given
     * @param extras unmodelled members
     */
    public CalledFunction(String name, String arguments, @Nullable String output, Extras extras) {
        this.name = Objects.requireNonNull(name, "name");
        this.arguments = Objects.requireNonNull(arguments, "arguments");
        this.output = output;
        this.extras = Objects.requireNonNull(extras, "extras");
    }

    /** Makes a pending call's function. */
    public static CalledFunction of(String name, String arguments) {
        return new CalledFunction(name, arguments, null, Extras.NONE);
    }

    /** {@return the function's name} */
    public String name() {
        return name;
    }

    /**
     * {@return the arguments as the model wrote them} Usually JSON text, but neither valid JSON nor agreement with the schema is promised;
     * a function without parameters is called with <code>{}</code> or with the empty text.
     */
    public String arguments() {
        return arguments;
    }

    /** {@return the caller's answer; absent while pending, and always absent in steps of Foundry Agents classic} */
    public Optional<String> output() {
        return Optional.ofNullable(output);
    }

    /** {@return unmodelled members} */
    public Extras extras() {
        return extras;
    }

    CalledFunction withOutput(String given) {
        return new CalledFunction(name, arguments, given, extras);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CalledFunction that && equalTo(that);
    }

    private boolean equalTo(CalledFunction other) {
        return name.equals(other.name)
                && arguments.equals(other.arguments)
                && Objects.equals(output, other.output)
                && extras.equals(other.extras);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, arguments, output, extras);
    }

    @Override
    public String toString() {
        return "CalledFunction[" + name + "]";
    }
}
