package dev.runs4j.inmemory;

import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.discovery.BackendEnvironment;
import dev.runs4j.ports.discovery.RunsBackendProvider;

/** Lets the in-memory backend be discovered; it steps back when another backend is present. Needs no configuration. */
public final class InMemoryBackendProvider implements RunsBackendProvider {

    /** For the service loader. */
    public InMemoryBackendProvider() {}

    @Override
    public String name() {
        return InMemoryBackend.NAME;
    }

    @Override
    public boolean isFallback() {
        return true;
    }

    @Override
    public RunsBackend open(BackendEnvironment environment) {
        return InMemoryBackend.create();
    }
}
