package dev.runs4j.ports.discovery;

import dev.runs4j.ports.Secret;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where configuration comes from: environment variables, or whatever a test puts in their place. Blank values count as absent.
 * {@link #toString()} shows nothing. Immutable.
 */
public final class BackendEnvironment {

    private final UnaryOperator<@Nullable String> variables;

    private BackendEnvironment(UnaryOperator<@Nullable String> variables) {
        this.variables = variables;
    }

    /** {@return the environment of this process} */
    public static BackendEnvironment ofProcess() {
        return new BackendEnvironment(name -> name == null ? null : System.getenv(name));
    }

    /** Makes an environment of these variables only. */
    public static BackendEnvironment of(Map<String, String> variables) {
        Map<String, String> copy = Map.copyOf(variables);
        return new BackendEnvironment(name -> name == null ? null : copy.get(name));
    }

    /** Reads a variable; blank counts as absent. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(variables.apply(name)).filter(value -> !value.isBlank());
    }

    /** Reads a variable that holds a secret; blank counts as absent. */
    public Optional<Secret> secret(String name) {
        return get(name).map(String::strip).map(Secret::of);
    }

    /**
     * Reads a variable that must be there.
     *
     * @throws IllegalArgumentException naming the variable when it is absent or blank
     */
    public String require(String name) {
        return get(name).orElseThrow(() -> new IllegalArgumentException(name + ": a value is needed, but is not set"));
    }

    @Override
    public String toString() {
        return "BackendEnvironment";
    }
}
