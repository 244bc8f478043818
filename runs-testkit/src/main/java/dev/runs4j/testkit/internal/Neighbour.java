package dev.runs4j.testkit.internal;

import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.discovery.BackendEnvironment;
import dev.runs4j.ports.discovery.RunsBackendProvider;
import java.util.Objects;
import java.util.function.Supplier;

/** What a service loader finds where a {@link Neighbourhood} is: a stand-in for the provider that was put there. */
public final class Neighbour implements RunsBackendProvider {

    private final RunsBackendProvider real;

    /** For the service loader; public, as is the class, because it asks for that. */
    public Neighbour() {
        Supplier<?> neighbourhood =
                (Supplier<?>) Objects.requireNonNull(getClass().getClassLoader(), "class loader");
        this.real = (RunsBackendProvider) neighbourhood.get();
    }

    @Override
    public String name() {
        return real.name();
    }

    @Override
    public boolean isFallback() {
        return real.isFallback();
    }

    @Override
    public RunsBackend open(BackendEnvironment environment) {
        return real.open(environment);
    }
}
