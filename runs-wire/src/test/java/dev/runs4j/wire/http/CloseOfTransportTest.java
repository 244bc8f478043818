package dev.runs4j.wire.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runs4j.wire.testserver.RawServer;
import dev.runs4j.wire.testserver.Script;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CloseOfTransportTest {

    private final HttpTransport transport =
            HttpTransports.standard().maxConnections(1).build();

    private static void assertEnded(Caller caller) throws InterruptedException {
        assertThat(caller.failure()).isInstanceOf(IOException.class).isNotInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void callsThatWaitForTheHeadEnd() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        Script silent = peer -> {
            peer.read();
            asked.countDown();
            peer.awaitGone();
        };
        try (RawServer server = RawServer.start(silent)) {
            Caller caller = Caller.start(() -> transport.send(Calls.get(server.uri("/"))));
            asked.await();
            transport.close();

            assertEnded(caller);
        }
    }

    @Test
    void callsThatWaitForAFreeConnectionAndOpenAnswersEnd() throws Exception {
        try (RawServer server = RawServer.start(peer -> {
            peer.read();
            peer.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n");
            peer.awaitGone();
        })) {
            HttpAnswer answer = transport.send(Calls.get(server.uri("/")));
            Caller reader = Caller.start(() -> answer.body().read());
            Caller waiting = Caller.start(() -> transport.send(Calls.get(server.uri("/"))));
            waiting.awaitParked();
            transport.close();

            assertEnded(reader);
            assertThat(waiting.failure()).isInstanceOf(NotSentException.class).hasMessage("the transport is closed");
        }
    }

    @Test
    void answersThatAreClosedInTheSameMomentDisturbNothing() throws Exception {
        Script open = peer -> {
            peer.read();
            peer.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n");
            peer.awaitGone();
        };
        try (RawServer server = RawServer.start(open)) {
            for (int round = 0; round < 100; round++) {
                HttpTransport many = HttpTransports.standard().maxConnections(8).build();
                List<HttpAnswer> answers = new ArrayList<>();
                for (int i = 0; i < 8; i++) {
                    answers.add(many.send(Calls.get(server.uri("/"))));
                }
                CyclicBarrier together = new CyclicBarrier(2);
                Caller caller = Caller.start(() -> {
                    together.await();
                    answers.forEach(HttpAnswer::close);
                    return answers.size();
                });
                together.await();
                many.close();

                assertThat(caller.result()).isEqualTo(8);
            }
        }
    }

    @Test
    void nothingIsSentAfterwards() throws Exception {
        try (RawServer server = RawServer.start(Script.answering("HTTP/1.1 204 No Content\r\n\r\n"))) {
            Calls.get(transport, server.uri("/"));
            transport.close();
            transport.close();

            assertThatThrownBy(() -> transport.send(Calls.get(server.uri("/"))))
                    .isInstanceOf(NotSentException.class)
                    .hasMessage("the transport is closed");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void noThreadIsStarted() throws Exception {
        try (RawServer server = RawServer.start(Script.answering("HTTP/1.1 204 No Content\r\n\r\n"))) {
            Set<Thread> before = Thread.getAllStackTraces().keySet();
            Calls.get(transport, server.uri("/"));

            assertThat(Thread.getAllStackTraces().keySet().stream()
                            .filter(thread -> !before.contains(thread))
                            .filter(thread -> !thread.getName().startsWith("raw-server-")))
                    .isEmpty();
            transport.close();
        }
    }
}
