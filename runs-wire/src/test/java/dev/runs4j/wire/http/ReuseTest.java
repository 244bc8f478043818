package dev.runs4j.wire.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.wire.testserver.RawServer;
import dev.runs4j.wire.testserver.Script;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
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
}
