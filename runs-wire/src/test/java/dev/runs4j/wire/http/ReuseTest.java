package dev.runs4j.wire.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.wire.testserver.RawServer;
import dev.runs4j.wire.testserver.Script;
import dev.runs4j.wire.testserver.TestTls;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ReuseTest {

    private static final String AB = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nab";

    private final HttpTransport transport = HttpTransports.standard().build();

    @Test
    void aConnectionThatTheServerClosedMeanwhileIsNotUsedAgain() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        Script closing = peer -> {
            peer.read();
            peer.send(AB);
            peer.reset();
            closed.countDown();
        };
        try (RawServer server = RawServer.start(closing, Script.answering(AB))) {
            HttpAnswer answer = transport.send(Calls.get(server.uri("/")));
            closed.await();
            // Loopback delivers the end of the connection before close returns.
            readWhatCame(answer);

            assertThat(Calls.text(transport.send(Calls.post(server.uri("/"), "x"))))
                    .isEqualTo("ab");
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    private static void readWhatCame(HttpAnswer answer) {
        try (answer) {
            answer.body().readAllBytes();
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("reset");
        }
    }

    @Test
    void aConnectionOnWhichMoreCameThanWasAskedForIsNotUsedAgain() throws Exception {
        Script talkative = Script.answering(AB + "HTTP/1.1 500 Planted\r\nContent-Length: 0\r\n\r\n");
        try (RawServer server = RawServer.start(talkative)) {
            assertThat(Calls.get(transport, server.uri("/"))).isEqualTo("ab");
            assertThat(Calls.get(transport, server.uri("/"))).isEqualTo("ab");
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void anAnswerThatIsClosedUnreadIsCutOff() throws Exception {
        try (RawServer server = RawServer.start(Script.answering(AB))) {
            HttpAnswer answer = transport.send(Calls.get(server.uri("/")));
            answer.body().read();
            answer.close();

            assertThat(Calls.get(transport, server.uri("/"))).isEqualTo("ab");
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void theConnectionIsFreeWithTheLastByteOfTheLastChunk() throws Exception {
        String chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n0\r\n\r\n";
        try (RawServer server = RawServer.start(Script.answering(chunked))) {
            for (int i = 0; i < 3; i++) {
                HttpAnswer answer = transport.send(Calls.get(server.uri("/")));
                answer.body().readNBytes(2);
                answer.close();
            }
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void closingAnAnswerThatWasReadDoesNotTouchTheConnection() throws Exception {
        try (RawServer server = RawServer.start(Script.answering(AB))) {
            HttpAnswer first = transport.send(Calls.get(server.uri("/")));
            first.body().readAllBytes();
            HttpAnswer second = transport.send(Calls.get(server.uri("/")));
            first.close();

            assertThat(Calls.text(second)).isEqualTo("ab");
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void manyThreadsShareFewConnections() throws Exception {
        Script echo = peer -> {
            while (peer.tryRead()) {
                String path = peer.last().line().split(" ", -1)[1];
                peer.send("HTTP/1.1 200 OK\r\nContent-Length: " + path.length() + "\r\n\r\n" + path);
            }
        };
        try (RawServer server = RawServer.start(echo);
                HttpTransport few = HttpTransports.standard().maxConnections(4).build()) {
            List<Caller> callers = new ArrayList<>();
            for (int i = 0; i < 32; i++) {
                String path = "/" + i;
                callers.add(Caller.start(() -> {
                    for (int n = 0; n < 20; n++) {
                        assertThat(Calls.get(few, server.uri(path + "/" + n))).isEqualTo(path + "/" + n);
                    }
                    return "done";
                }));
            }
            for (Caller caller : callers) {
                assertThat(caller.result()).isEqualTo("done");
            }
            assertThat(server.connections()).isEqualTo(4);
            assertThat(server.requests()).hasSize(640);
        }
    }

    @Test
    void anAnswerThatWasReadDoesNotChangeTheTimesOfTheNextCall() throws Exception {
        Script late = peer -> {
            peer.read();
            peer.send(AB);
            peer.read();
            peer.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n");
            new CountDownLatch(1).await(300, TimeUnit.MILLISECONDS);
            peer.send("ab");
        };
        try (RawServer server = RawServer.start(late)) {
            HttpAnswer first = transport.send(Calls.get(server.uri("/")));
            first.body().readAllBytes();
            HttpAnswer second = transport.send(Calls.get(server.uri("/")));
            first.waitAtMost(Duration.ofMillis(1));

            assertThat(Calls.text(second)).isEqualTo("ab");
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    /** TLS hands out as much of a record as is asked for, and keeps the rest. */
    @Test
    void overTlsAsWellAConnectionOnWhichMoreCameIsNotUsedAgain() throws Exception {
        SSLContext tls = TestTls.of("localhost");
        String body = "x".repeat(9000);
        Script talkative = peer -> {
            while (peer.tryRead()) {
                peer.send("HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\n");
                peer.send(body + "HTTP/1.1 500 Planted\r\nContent-Length: 0\r\n\r\n");
            }
        };
        try (RawServer server = RawServer.startSecure(tls, talkative);
                HttpTransport secure = HttpTransports.standard().tls(tls).build()) {
            for (int i = 0; i < 2; i++) {
                HttpAnswer answer = secure.send(Calls.get(server.uri("/")));
                assertThat(answer.status()).isEqualTo(200);
                assertThat(readInLargePieces(answer)).isEqualTo(9000);
            }
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    private static int readInLargePieces(HttpAnswer answer) throws IOException {
        try (answer) {
            byte[] bytes = new byte[16 * 1024];
            int length = 0;
            for (int count = 0; count >= 0; count = answer.body().read(bytes)) {
                length += count;
            }
            return length;
        }
    }

    @Test
    void connectionsThatNobodyUsedForLongAreClosedThoughOthersAreInUse() throws Exception {
        Script brief = Script.answering(AB.replace("\r\n\r\n", "\r\nKeep-Alive: timeout=1\r\n\r\n"));
        try (RawServer server = RawServer.start(brief, brief, brief, Script.answering(AB))) {
            List<HttpAnswer> burst = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                burst.add(transport.send(Calls.get(server.uri("/"))));
            }
            for (HttpAnswer answer : burst) {
                Calls.text(answer);
            }
            while (server.open() > 1) { // Four at first; the time of the test is the limit.
                Calls.get(transport, server.uri("/"));
            }
            assertThat(server.connections()).isEqualTo(4);
        }
    }
}
