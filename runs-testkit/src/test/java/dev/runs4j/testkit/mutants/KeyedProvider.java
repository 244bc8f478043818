package dev.runs4j.testkit.mutants;

import dev.runs4j.inmemory.InMemoryBackend;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.Secret;
import dev.runs4j.ports.discovery.BackendEnvironment;
import dev.runs4j.ports.discovery.RunsBackendProvider;

/** A sound provider for the in-memory backend that asks for a key, so that every rule of providers can be tried and broken. */
class KeyedProvider implements RunsBackendProvider {

    static final String KEY = "SAMPLE_KEY";
    static final String RIGHT = "key-4711-right";
    static final String WRONG = "sesame-wrong";

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
        environment.require(KEY);
        return open(environment.secret(KEY).orElseThrow());
    }

    final RunsBackend open(Secret key) {
        if (!key.reveal().startsWith("key-")) {
            throw new IllegalArgumentException(KEY + ": a key that begins with key-, but was another text");
        }
        return InMemoryBackend.create();
    }
}
