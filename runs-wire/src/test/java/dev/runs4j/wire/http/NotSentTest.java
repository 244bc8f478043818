package dev.runs4j.wire.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runs4j.wire.testserver.RawServer;
import dev.runs4j.wire.testserver.Script;
import dev.runs4j.wire.testserver.TestTls;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class NotSentTest {

    private final HttpTransport transport =
            HttpTransports.standard().maxConnections(1).build();

    @Test
    void aRefusedConnection() throws Exception {
        int port;
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = gone.getLocalPort();
        }
        assertThatThrownBy(() -> transport.send(Calls.get(URI.create("http://127.0.0.1:" + port + "/"))))
                .isInstanceOf(NotSentException.class)
                .hasMessageStartingWith("no connection to 127.0.0.1:" + port + ": ");
    }

    @Test
    void anUnknownHost() {
        assertThatThrownBy(() -> transport.send(Calls.get(URI.create("http://nowhere.invalid/"))))
                .isInstanceOf(NotSentException.class)
                .hasMessageContaining("nowhere.invalid");
    }

    @Test
    void aPoolInFullUse() throws Exception {
        try (RawServer server = RawServer.start(Script.answering("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nab"));
                HttpAnswer holder = transport.send(Calls.get(server.uri("/")))) {
            assertThatThrownBy(() -> transport.send(Calls.connecting(server.uri("/"), Calls.SHORT)))
                    .isInstanceOf(NotSentException.class)
                    .hasMessage("all 1 connections were in use for too long");
            assertThat(holder.status()).isEqualTo(200);
            holder.body().readAllBytes();
            assertThat(Calls.get(transport, server.uri("/"))).isEqualTo("ab");
        }
    }

    @Test
    void aCertificateThatNobodyTrusts() throws Exception {
        try (RawServer server = RawServer.startSecure(TestTls.of("localhost"), Script.silent())) {
            assertThatThrownBy(() -> transport.send(Calls.get(server.uri("/")))).isInstanceOf(NotSentException.class);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void aServerThatDoesNotSpeakTls() throws Exception {
        try (RawServer server = RawServer.start(peer -> peer.send("SSH-2.0-nothing\r\n"))) {
            URI uri = URI.create("https://127.0.0.1:" + server.port() + "/");
            assertThatThrownBy(() -> transport.send(Calls.get(uri))).isInstanceOf(NotSentException.class);
        }
    }

    @Test
    void tlsThatDoesNotGetReadyInTime() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (RawServer server = RawServer.start(peer -> over.await())) {
            URI uri = URI.create("https://127.0.0.1:" + server.port() + "/");
            assertThatThrownBy(() -> transport.send(Calls.connecting(uri, Duration.ofMillis(300))))
                    .isInstanceOf(NotSentException.class);
            over.countDown();
        }
    }

    @Test
    void notAResetBeforeTheAnswer() throws Exception {
        Script reset = peer -> {
            peer.read();
            peer.reset();
        };
        try (RawServer server = RawServer.start(reset)) {
            assertThatThrownBy(() -> transport.send(Calls.post(server.uri("/"), "x")))
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOfAny(NotSentException.class, SocketTimeoutException.class);
        }
    }

    @Test
    void notAnEndBeforeTheAnswer() throws Exception {
        try (RawServer server = RawServer.start(Script.once(""))) {
            assertThatThrownBy(() -> transport.send(Calls.post(server.uri("/"), "x")))
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(NotSentException.class)
                    .hasMessage("the server closed the connection without an answer");
            assertThat(server.requests()).hasSize(1);
        }
    }
}
