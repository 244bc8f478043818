package dev.runs4j.azure;

import dev.runs4j.wire.http.HttpAnswer;
import dev.runs4j.wire.http.HttpCall;
import dev.runs4j.wire.http.HttpHeaders;
import dev.runs4j.wire.http.HttpTransport;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Takes what would be sent, and gives each request the same answer. */
final class Recorder implements HttpTransport {

    private final int status;
    private final String type;
    private final String body;
    private final List<HttpCall> calls = new ArrayList<>();

    Recorder(int status, String type, String body) {
        this.status = status;
        this.type = type;
        this.body = body;
    }

    static Recorder answering(String json) {
        return new Recorder(200, "application/json", json);
    }

    /** Another that gives the same answers. */
    Recorder again() {
        return new Recorder(status, type, body);
    }

    @Override
    public synchronized HttpAnswer send(HttpCall call) {
        calls.add(call);
        return new Answer(
                status,
                HttpHeaders.of("Content-Type", type, "apim-request-id", "apim-1"),
                new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    /** The only request, letter by letter: its line, its header fields, an empty line and its body. */
    synchronized String request() {
        if (calls.size() != 1) {
            throw new AssertionError("one request, but were " + calls);
        }
        return text(calls.get(0));
    }

    synchronized List<String> requests() {
        return calls.stream().map(Recorder::text).toList();
    }

    private static String text(HttpCall call) {
        StringBuilder text = new StringBuilder(call.method() + " " + call.uri() + "\n");
        call.headers()
                .forEach((name, value) ->
                        text.append(name).append(": ").append(value).append('\n'));
        return text.append('\n')
                .append(call.body()
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                        .orElse(""))
                .toString();
    }

    @Override
    public void close() {}

    private record Answer(int status, HttpHeaders headers, InputStream body) implements HttpAnswer {

        @Override
        public void waitAtMost(Duration time) {}

        @Override
        public void close() {}
    }
}
