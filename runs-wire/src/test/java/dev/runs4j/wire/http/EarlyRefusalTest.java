package dev.runs4j.wire.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runs4j.wire.testserver.RawServer;
import dev.runs4j.wire.testserver.Script;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server that answers a large request before it has read it, and closes. */
@Timeout(60)
class EarlyRefusalTest {

    private final HttpTransport transport = HttpTransports.standard().build();

    /** Far more than the buffers of a connection hold. */
    private HttpAnswer sendMuch(URI uri) throws IOException {
        return transport.send(Calls.call("POST", uri, HttpHeaders.NONE, new byte[32_000_000]));
    }

    private static Script saying(String answer) {
        return peer -> {
            while (peer.readByte() != '\n') {
                Thread.onSpinWait();
            }
            peer.send(answer); // It closes with most of the request unread, which resets the connection.
        };
    }

    @Test
    void aRefusalIsHeardThoughTheRequestCouldNotBeSent() throws Exception {
        try (RawServer server =
                        RawServer.start(saying("HTTP/1.1 413 Content Too Large\r\nContent-Length: 3\r\n\r\nbig"));
                HttpAnswer answer = sendMuch(server.uri("/"))) {
            assertThat(answer.status()).isEqualTo(413);
        }
    }

    @Test
    void itsConnectionIsNotUsedAgain() throws Exception {
        Script early = saying("HTTP/1.1 413 Content Too Large\r\nContent-Length: 0\r\n\r\n");
        try (RawServer server = RawServer.start(early, Script.answering("HTTP/1.1 204 No Content\r\n\r\n"))) {
            sendMuch(server.uri("/")).close();

            assertThat(transport.send(Calls.get(server.uri("/"))).status()).isEqualTo(204);
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void aSuccessBeforeTheEndIsNone() throws Exception {
        try (RawServer server = RawServer.start(saying("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"))) {
            assertThatThrownBy(() -> sendMuch(server.uri("/"))).isInstanceOf(IOException.class);
        }
    }

    @Test
    void whereNothingWasSaidTheFailureStays() throws Exception {
        try (RawServer server = RawServer.start(saying(""))) {
            assertThatThrownBy(() -> sendMuch(server.uri("/")))
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(NotSentException.class);
        }
    }
}
