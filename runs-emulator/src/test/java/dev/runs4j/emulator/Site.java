package dev.runs4j.emulator;

import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.inmemory.InMemoryBackend;
import dev.runs4j.inmemory.InMemoryBuilder;
import dev.runs4j.ports.time.VirtualClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** A backend in memory on a clock that stands still, an emulator before it, and a client. */
final class Site implements AutoCloseable {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    final VirtualClock clock = VirtualClock.manual(START);
    final InMemoryBackend backend;
    final RunsEmulator emulator;
    private final HttpClient client = HttpClient.newHttpClient();

    private Site(UnaryOperator<InMemoryBuilder> backend, UnaryOperator<RunsEmulator.Builder> emulator) {
        this.backend = backend.apply(InMemoryBackend.builder().clock(clock)).build();
        this.emulator = emulator.apply(RunsEmulator.serving(this.backend)).start();
    }

    static Site open() {
        return with(backend -> backend);
    }

    static Site with(UnaryOperator<InMemoryBuilder> backend) {
        return new Site(backend, emulator -> emulator);
    }

    static Site served(UnaryOperator<RunsEmulator.Builder> emulator) {
        return served(backend -> backend, emulator);
    }

    static Site served(UnaryOperator<InMemoryBuilder> backend, UnaryOperator<RunsEmulator.Builder> emulator) {
        return new Site(backend, emulator);
    }

    HttpResponse<String> get(String path) {
        return send("GET", path, "");
    }

    HttpResponse<String> post(String path, String body) {
        return send("POST", path, body.replace('\'', '"'));
    }

    HttpResponse<String> delete(String path) {
        return send("DELETE", path, "");
    }

    HttpResponse<String> send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(emulator.baseUrl() + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupt);
        }
    }

    RawClient raw() {
        return new RawClient(emulator.port());
    }

    /** Creates a thread with one question. */
    String thread() {
        return backend.threads().create(NewMessage.user("Coat or no coat?")).id();
    }

    @Override
    public void close() {
        emulator.close();
        backend.close();
    }
}
