package dev.runs4j.wire.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runs4j.wire.testserver.RawServer;
import dev.runs4j.wire.testserver.Script;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TimesTest {

    private static final String CHUNKED = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

    private static Script dribbling(String beginning, String piece) {
        return peer -> {
            peer.read();
            peer.send(beginning);
            while (true) {
                peer.send(piece);
                Thread.onSpinWait();
            }
        };
    }

    @Test
    void theWaitForTheHeadEnds() throws Exception {
        try (RawServer server = RawServer.start(Script.silent());
                HttpTransport transport = HttpTransports.standard().build()) {
            assertThatThrownBy(() -> transport.send(Calls.idling(server.uri("/"), Calls.SHORT)))
                    .isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void aHeadThatComesByteAfterByteEndsAsWell() throws Exception {
        try (RawServer server =
                        RawServer.start(dribbling("HTTP/1.1 100 Continue\r\n\r\n", "HTTP/1.1 102 Wait\r\n\r\n"));
                HttpTransport transport = HttpTransports.standard().build()) {
            assertThatThrownBy(() -> transport.send(Calls.idling(server.uri("/"), Calls.SHORT)))
                    .isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void aStalledBodyEndsTheRead() throws Exception {
        Script stalled = peer -> {
            peer.read();
            peer.send(CHUNKED + "2\r\nab\r\n");
            peer.awaitGone();
        };
        try (RawServer server = RawServer.start(stalled);
                HttpTransport transport = HttpTransports.standard().build();
                HttpAnswer answer = transport.send(Calls.get(server.uri("/")))) {
            assertThat(answer.body().readNBytes(2)).isEqualTo("ab".getBytes(StandardCharsets.US_ASCII));
            answer.waitAtMost(Calls.SHORT);
            assertThatThrownBy(() -> answer.body().read()).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void theTimeOfTheCallHoldsInTheBody() throws Exception {
        CountDownLatch late = new CountDownLatch(1);
        Script stalled = peer -> {
            peer.read();
            peer.send(CHUNKED + "2\r\nab\r\n");
            late.await();
            peer.send("2\r\ncd\r\n0\r\n\r\n");
        };
        try (RawServer server = RawServer.start(stalled);
                HttpTransport transport = HttpTransports.standard().build();
                HttpAnswer answer = transport.send(Calls.idling(server.uri("/"), Calls.BUSY))) {
            answer.body().readNBytes(2);
            assertThatThrownBy(() -> answer.body().read()).isInstanceOf(SocketTimeoutException.class);
            answer.waitAtMost(Calls.LONG);
            late.countDown();
            assertThat(answer.body().readAllBytes()).isEqualTo("cd".getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Test
    void theWholeTimeEndsABodyWhoseEveryByteIsInTime() throws Exception {
        try (RawServer server = RawServer.start(dribbling(CHUNKED, "1\r\na\r\n"));
                HttpTransport transport = HttpTransports.standard().build();
                HttpAnswer answer = transport.send(Calls.within(server.uri("/"), Calls.BUSY))) {
            assertThatThrownBy(() -> drain(answer)).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void theWholeTimeHoldsWhileTheBodyIsSent() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (RawServer server = RawServer.start(peer -> over.await());
                HttpTransport transport = HttpTransports.standard().build()) {
            HttpCall call = new HttpCall(
                    "POST",
                    server.uri("/"),
                    HttpHeaders.NONE,
                    new byte[64_000_000],
                    Calls.LONG,
                    Calls.LONG,
                    Duration.ofMillis(500));
            assertThatThrownBy(() -> transport.send(call)).isInstanceOf(SocketTimeoutException.class);
            over.countDown();
        }
    }

    private static void drain(HttpAnswer answer) throws IOException {
        byte[] bytes = new byte[100];
        while (answer.body().read(bytes) >= 0) {
            assertThat(bytes).isNotNull();
        }
    }

    private static HttpCall opening(URI uri, Duration openTime) {
        Duration hour = Duration.ofHours(1);
        return new HttpCall("GET", uri, HttpHeaders.NONE, null, hour, hour, null, openTime);
    }

    @Test
    void theTimeToOpenEndsTheWaitForTheHead() throws Exception {
        try (RawServer server = RawServer.start(Script.silent());
                HttpTransport transport = HttpTransports.standard().build()) {
            assertThatThrownBy(() -> transport.send(opening(server.uri("/"), Calls.SHORT)))
                    .isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void theTimeToOpenEndsTheWaitForAConnection() throws Exception {
        try (RawServer server = RawServer.start(Script.silent(), Script.silent());
                HttpTransport transport =
                        HttpTransports.standard().maxConnections(1).build()) {
            Caller holder = Caller.start(() -> transport.send(Calls.get(server.uri("/"))));
            while (server.requests().isEmpty()) {
                Thread.onSpinWait();
            }
            assertThatThrownBy(() -> transport.send(opening(server.uri("/"), Calls.SHORT)))
                    .isInstanceOf(NotSentException.class);
            holder.interrupt().failure();
        }
    }

    @Test
    void theTimeToOpenHoldsForTheBodyOfARefusal() throws Exception {
        Script stalled = peer -> {
            peer.read();
            peer.send("HTTP/1.1 500 Oops\r\nContent-Length: 9\r\n\r\nab");
            peer.awaitGone();
        };
        try (RawServer server = RawServer.start(stalled);
                HttpTransport transport = HttpTransports.standard().build();
                HttpAnswer answer = transport.send(opening(server.uri("/"), Calls.BUSY))) {
            assertThatThrownBy(() -> answer.body().readAllBytes()).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void theTimeToOpenDoesNotHoldForTheBodyOfASuccess() throws Exception {
        CountDownLatch late = new CountDownLatch(1);
        Script stream = peer -> {
            peer.read();
            peer.send(CHUNKED + "2\r\nab\r\n");
            late.await();
            peer.send("2\r\ncd\r\n0\r\n\r\n");
        };
        try (RawServer server = RawServer.start(stream);
                HttpTransport transport = HttpTransports.standard().build();
                HttpAnswer answer = transport.send(opening(server.uri("/"), Calls.BUSY))) {
            answer.body().readNBytes(2);
            answer.waitAtMost(Calls.BUSY.plusMillis(200));
            assertThatThrownBy(() -> answer.body().read()).isInstanceOf(SocketTimeoutException.class);
            answer.waitAtMost(Calls.LONG);
            late.countDown();
            assertThat(answer.body().readAllBytes()).isEqualTo("cd".getBytes(StandardCharsets.US_ASCII));
        }
    }
}
