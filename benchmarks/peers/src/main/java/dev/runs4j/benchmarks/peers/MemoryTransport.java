package dev.runs4j.benchmarks.peers;

import dev.runs4j.wire.http.HttpAnswer;
import dev.runs4j.wire.http.HttpCall;
import dev.runs4j.wire.http.HttpHeaders;
import dev.runs4j.wire.http.HttpTransport;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;

/** Answers everything with the same body, out of memory: what is left is the library's own work. */
final class MemoryTransport implements HttpTransport {

    private final byte[] body;
    private final HttpHeaders headers;

    MemoryTransport(byte[] body, String contentType) {
        this.body = body;
        this.headers = HttpHeaders.builder().add("Content-Type", contentType).build();
    }

    @Override
    public HttpAnswer send(HttpCall call) {
        return new Answer(new ByteArrayInputStream(body), headers);
    }

    @Override
    public void close() {
        // Nothing is open.
    }

    private record Answer(InputStream body, HttpHeaders headers) implements HttpAnswer {

        @Override
        public int status() {
            return 200;
        }

        @Override
        public void waitAtMost(Duration time) {
            // Memory does not keep anybody waiting.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
