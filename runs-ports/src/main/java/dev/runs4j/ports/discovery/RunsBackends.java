package dev.runs4j.ports.discovery;

import dev.runs4j.ports.RunsBackend;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds and opens a backend.
 *
 * <ul>
 *   <li><b>D03</b> A name given as an argument wins over the system property {@code runs4j.backend}, which wins over the environment variable
 *       {@code RUNS4J_BACKEND}.
 *   <li><b>D04</b> Without a name the only backend that is present is opened; a fallback (in-memory) steps back when another is present.
 *   <li><b>D05</b> No backend, several backends without a name, two of the same name, and an unknown name are each an
 *       {@link IllegalStateException} that says what is present and what to do.
 * </ul>
 */
public final class RunsBackends {

    /** The system property that names the backend. */
    public static final String PROPERTY = "runs4j.backend";

    /** The environment variable that names the backend. */
    public static final String VARIABLE = "RUNS4J_BACKEND";

    private static final String HOW = "name one by argument, by -D" + PROPERTY + " or by " + VARIABLE;

    private RunsBackends() {}

    /**
     * Opens the backend that is present, configured from the environment of this process. The caller closes it.
     *
     * @throws IllegalStateException when none or more than one is to be had; see rule D05
     */
    public static RunsBackend discover() {
        return open(Optional.empty(), BackendEnvironment.ofProcess());
    }

    /**
     * Opens the backend of this name, configured from the environment of this process. The caller closes it.
     *
     * @throws IllegalStateException when there is none of that name
     */
    public static RunsBackend named(String name) {
        return open(Optional.of(Objects.requireNonNull(name, "name")), BackendEnvironment.ofProcess());
    }

    /** Opens a backend: the named one, else as rule D03 and D04 say; configured from the given environment. */
    public static RunsBackend open(Optional<String> name, BackendEnvironment environment) {
        return open(providers(), name, environment);
    }

    static RunsBackend open(List<RunsBackendProvider> present, Optional<String> name, BackendEnvironment environment) {
        RunsBackendProvider chosen = choose(present, name, environment);
        try {
            return chosen.open(environment);
        } catch (IllegalArgumentException wrong) {
            if (present.size() == 1 || wanted(name, environment).isPresent()) {
                throw wrong;
            }
            // Nobody has asked for this backend by its name: its jar is there.
            throw new IllegalArgumentException(
                    wrong.getMessage() + ". Backend " + chosen.name() + " was taken since none is named; " + HOW + "; "
                            + have(present),
                    wrong);
        }
    }

    /** {@return the names of all backends that are present, sorted} */
    public static List<String> present() {
        return providers().stream().map(RunsBackendProvider::name).sorted().toList();
    }

    static RunsBackendProvider choose(
            List<RunsBackendProvider> present, Optional<String> name, BackendEnvironment environment) {
        return wanted(name, environment).map(wanted -> byName(present, wanted)).orElseGet(() -> only(present));
    }

    private static Optional<String> wanted(Optional<String> name, BackendEnvironment environment) {
        return name.or(() -> Optional.ofNullable(System.getProperty(PROPERTY)).filter(text -> !text.isBlank()))
                .or(() -> environment.get(VARIABLE))
                .map(String::strip);
    }

    private static RunsBackendProvider byName(List<RunsBackendProvider> present, String name) {
        List<RunsBackendProvider> found = present.stream()
                .filter(provider -> provider.name().equals(name))
                .toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        String problem = found.isEmpty() ? "No backend is named '" : "More than one backend is named '";
        throw new IllegalStateException(problem + name + "'; " + have(present));
    }

    private static RunsBackendProvider only(List<RunsBackendProvider> present) {
        List<RunsBackendProvider> first =
                present.stream().filter(provider -> !provider.isFallback()).toList();
        List<RunsBackendProvider> candidates = first.isEmpty() ? present : first;
        if (candidates.size() == 1) {
            return candidates.get(0);
        }
        throw new IllegalStateException(
                candidates.isEmpty()
                        ? "No backend is present; put an adapter's jar on the class path, for example adapter-inmemory"
                        : "More than one backend is present; " + HOW + "; " + have(present));
    }

    private static String have(List<RunsBackendProvider> present) {
        return present.isEmpty()
                ? "none is present"
                : "present: "
                        + present.stream()
                                .map(RunsBackendProvider::name)
                                .sorted()
                                .collect(Collectors.joining(", "));
    }

    private static List<RunsBackendProvider> providers() {
        List<RunsBackendProvider> found = load(Thread.currentThread().getContextClassLoader());
        // Threads of a common pool have a context of their own in many containers, and that one sees no jar of the
        // application.
        return found.isEmpty() ? load(RunsBackends.class.getClassLoader()) : found;
    }

    private static List<RunsBackendProvider> load(@Nullable ClassLoader loader) {
        return ServiceLoader.load(RunsBackendProvider.class, loader).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(RunsBackendProvider::name))
                .toList();
    }
}
