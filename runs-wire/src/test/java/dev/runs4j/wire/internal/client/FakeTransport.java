package dev.runs4j.wire.internal.client;

import dev.runs4j.wire.http.HttpAnswer;
import dev.runs4j.wire.http.HttpCall;
import dev.runs4j.wire.http.HttpHeaders;
import dev.runs4j.wire.http.HttpTransport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps what it was to send, and answers from memory. */
final class FakeTransport implements HttpTransport {

    final List<HttpCall> calls = new ArrayList<>();
    final byte[] body = "{}".getBytes(StandardCharsets.UTF_8);

    @Nullable
    IOException failure;

    int closed;

    @Override
    public HttpAnswer send(HttpCall call) throws IOException {
        calls.add(call);
        if (failure != null) {
            throw failure;
        }
        return new Answer();
    }

    HttpCall last() {
        return calls.get(calls.size() - 1);
    }

    @Override
    public void close() {}

    private final class Answer implements HttpAnswer {

        private final InputStream in = new ByteArrayInputStream(body);

        @Override
        public int status() {
            return 404;
        }

        @Override
        public HttpHeaders headers() {
            return HttpHeaders.of("X-Request-Id", "req_1", "Content-Length", "2");
        }

        @Override
        public InputStream body() {
            return in;
        }

        @Override
        public void waitAtMost(Duration time) {}

        @Override
        public void close() {
            closed++;
        }
    }
}
