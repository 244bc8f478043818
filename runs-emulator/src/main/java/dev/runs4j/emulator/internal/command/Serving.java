package dev.runs4j.emulator.internal.command;

import dev.runs4j.emulator.RunsEmulator;
import dev.runs4j.inmemory.InMemoryBackend;
import java.net.URI;

/**
 * A running server with the backend that was made for it.
 *
 * @param backend closed after the server
 * @param emulator the server
 */
record Serving(InMemoryBackend backend, RunsEmulator emulator) implements AutoCloseable {

    URI baseUrl() {
        return emulator.baseUrl();
    }

    @Override
    public void close() {
        emulator.close();
        backend.close();
    }
}
