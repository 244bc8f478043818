package dev.runs4j.testkit.contract;

import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.discovery.BackendEnvironment;
import dev.runs4j.ports.discovery.RunsBackendProvider;
import dev.runs4j.ports.discovery.RunsBackends;
import dev.runs4j.testkit.internal.Neighbourhood;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One search for a backend. What it changes of the process, the system property and the thread's class loader, is as before when it ends.
 *
 * @param contract what is tried
 * @param argument the name that is given as an argument
 * @param property the system property
 * @param variable the environment variable
 * @param neighbour another provider that is present
 */
record Search(
        RunsBackendProviderContract contract,
        @Nullable String argument,
        @Nullable String property,
        @Nullable String variable,
        @Nullable RunsBackendProvider neighbour) {

    /** Looks for a backend without any name, among those that are present anyway. */
    static Search by(RunsBackendProviderContract contract) {
        return new Search(contract, null, null, null, null);
    }

    Search argument(String name) {
        return new Search(contract, name, property, variable, neighbour);
    }

    Search property(String name) {
        return new Search(contract, argument, name, variable, neighbour);
    }

    Search variable(String name) {
        return new Search(contract, argument, property, name, neighbour);
    }

    Search beside(RunsBackendProvider other) {
        return new Search(contract, argument, property, variable, other);
    }

    /** {@return the name of the backend that is found; it is closed again} */
    String finds() {
        return SystemProperty.during(RunsBackends.PROPERTY, property, this::inItsSurroundings);
    }

    private String inItsSurroundings() {
        Thread thread = Thread.currentThread();
        ClassLoader loader = thread.getContextClassLoader();
        thread.setContextClassLoader(surroundings(loader));
        try (RunsBackend found = contract.open(Optional.ofNullable(argument), environment())) {
            return found.name();
        } finally {
            thread.setContextClassLoader(loader);
        }
    }

    private @Nullable ClassLoader surroundings(@Nullable ClassLoader loader) {
        ClassLoader parent = loader == null ? RunsBackends.class.getClassLoader() : loader;
        return neighbour == null ? loader : new Neighbourhood(Objects.requireNonNull(parent, "parent"), neighbour);
    }

    private BackendEnvironment environment() {
        Map<String, String> variables = new HashMap<>(contract.environment());
        variables.remove(RunsBackends.VARIABLE);
        if (variable != null) {
            variables.put(RunsBackends.VARIABLE, variable);
        }
        return BackendEnvironment.of(variables);
    }
}
