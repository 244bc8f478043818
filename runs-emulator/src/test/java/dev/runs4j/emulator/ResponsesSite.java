package dev.runs4j.emulator;

import dev.runs4j.emulator.responses.ResponsePlan;
import dev.runs4j.emulator.responses.ResponsesScript;
import dev.runs4j.ports.time.VirtualClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** A server of the Responses API on a clock that stands still, and a client. */
final class ResponsesSite implements AutoCloseable {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    static final String ASK = "{'model':'m','input':'Coat or no coat?','background':true}";

    final VirtualClock clock = VirtualClock.manual(START);
    final ResponsesEmulator emulator;
    private final HttpClient client = HttpClient.newHttpClient();

    private ResponsesSite(UnaryOperator<ResponsesEmulator.Builder> settings) {
        this.emulator = settings.apply(ResponsesEmulator.builder().clock(clock)).start();
    }

    static ResponsesSite with(UnaryOperator<ResponsesEmulator.Builder> settings) {
        return new ResponsesSite(settings);
    }

    static ResponsesSite plays(ResponsePlan... plans) {
        return with(settings -> settings.script(ResponsesScript.inOrder(plans)));
    }

    HttpResponse<String> get(String path) {
        return send("GET", path, "");
    }

    HttpResponse<String> post(String path, String body) {
        return send("POST", path, body);
    }

    HttpResponse<String> send(String method, String path, String body, String... headers) {
        return sendTo(URI.create(emulator.baseUrl() + path), method, body, headers);
    }

    HttpResponse<String> sendTo(URI address, String method, String body, String... headers) {
        String json = body.replace('\'', '"');
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupt);
        }
    }

    /** The names of the events of a transcript. */
    static String names(String transcript) {
        return transcript.replaceAll("event: (.*)\ndata: .*\n\n", "$1 ").strip();
    }

    RawClient raw() {
        return new RawClient(emulator.port());
    }

    @Override
    public void close() {
        emulator.close();
    }
}
