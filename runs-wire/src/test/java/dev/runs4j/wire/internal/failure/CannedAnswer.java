package dev.runs4j.wire.internal.failure;

import dev.runs4j.wire.http.HttpAnswer;
import dev.runs4j.wire.http.HttpHeaders;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** An answer that is there already. */
record CannedAnswer(int status, HttpHeaders headers, InputStream body) implements HttpAnswer {

    static CannedAnswer json(int status, String body, String... headers) {
        return bytes(status, body.getBytes(StandardCharsets.UTF_8), "application/json", headers);
    }

    static CannedAnswer text(int status, String type, String body) {
        return bytes(status, body.getBytes(StandardCharsets.UTF_8), type);
    }

    static CannedAnswer bytes(int status, byte[] body, String type, String... headers) {
        HttpHeaders.Builder all = HttpHeaders.builder().add("Content-Type", type);
        HttpHeaders.of(headers).forEach(all::add);
        return new CannedAnswer(status, all.build(), new ByteArrayInputStream(body));
    }

    static String error(String message) {
        return "{\"error\":{\"message\":\"" + message.replace("\"", "\\\"")
                + "\",\"type\":\"invalid_request_error\",\"param\":null,\"code\":null}}";
    }

    @Override
    public void waitAtMost(Duration time) {}

    @Override
    public void close() {}
}
