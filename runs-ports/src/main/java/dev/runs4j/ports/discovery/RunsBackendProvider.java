package dev.runs4j.ports.discovery;

import dev.runs4j.ports.RunsBackend;

/**
 * Offers a backend to {@link java.util.ServiceLoader}. One per adapter, with a public constructor without parameters; cheap to make, since
 * all providers are made to choose one.
 *
 * <ul>
 *   <li><b>D01</b> {@link #name()} is lower case, without spaces, and does not change between versions.
 *   <li><b>D02</b> {@link #open} reads its configuration from the environment that it is given and from nowhere else; what is missing or
 *       wrong is an {@link IllegalArgumentException} that names the variable, and never shows a secret. Each call opens another backend.
 * </ul>
 */
public interface RunsBackendProvider {

    /** {@return the backend's name, such as {@code in-memory}} */
    String name();

    /** {@return whether this one steps back when another is present; true for in-memory only} */
    default boolean isFallback() {
        return false;
    }

    /** Opens a backend configured from the environment; the caller closes it. */
    RunsBackend open(BackendEnvironment environment);
}
