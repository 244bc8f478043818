package dev.runs4j.wire.faults;

import dev.runs4j.wire.testserver.Peer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What a server does about one request that it has read. */
@FunctionalInterface
interface Act {

    String RUN = "{\"id\":\"run_1\",\"thread_id\":\"thread_1\",\"status\":\"in_progress\"}";
    String EVENTS =
            "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\nx-request-id: req_7\r\n\r\n";

    /** {@return whether the connection stays for another request} */
    boolean play(Peer peer) throws IOException, InterruptedException;

    /** {@return an answer with all that HTTP wants, and the request id {@code req_7}} */
    static Act answer(String status, String type, String body, String... headers) {
        return sends(text(status, type, body, headers));
    }

    static String text(String status, String type, String body, String... headers) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + "\r\nx-request-id: req_7\r\n");
        if (!type.isEmpty()) {
            head.append("Content-Type: ").append(type).append("\r\n");
        }
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        return head.append("Content-Length: ").append(utf8(body).length()).append("\r\n\r\n") + utf8(body);
    }

    /** {@return a run, as asked for} */
    static Act run() {
        return json(RUN);
    }

    static Act json(String body) {
        return answer("200 OK", "application/json", body);
    }

    static Act error(String status, String message, String... headers) {
        return answer(status, "application/json", "{\"error\":{\"message\":\"" + message + "\"}}", headers);
    }

    /** {@return bytes, whatever they are, one for each character} */
    static Act sends(String bytes) {
        return peer -> {
            peer.send(bytes);
            return true;
        };
    }

    /** {@return bytes, and then the connection is closed} */
    static Act cut(String bytes) {
        return peer -> {
            peer.send(bytes);
            return false;
        };
    }

    /** {@return bytes, and then the connection is reset} */
    static Act reset(String bytes) {
        return peer -> {
            peer.send(bytes);
            peer.reset();
            return false;
        };
    }

    /** {@return bytes, and then nothing more until the client goes} */
    static Act silence(String bytes) {
        return peer -> {
            peer.send(bytes);
            peer.awaitGone();
            return false;
        };
    }

    static String chunk(String text) {
        return Integer.toHexString(utf8(text).length()) + "\r\n" + utf8(text) + "\r\n";
    }

    private static String utf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
