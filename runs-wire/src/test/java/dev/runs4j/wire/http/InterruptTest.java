package dev.runs4j.wire.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.runs4j.wire.testserver.RawServer;
import dev.runs4j.wire.testserver.Script;
import dev.runs4j.wire.testserver.TestTls;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.channels.ClosedByInterruptException;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class InterruptTest {

    private static void assertEnded(Caller caller) throws InterruptedException {
        assertThat(caller.failure())
                .isInstanceOfAny(ClosedByInterruptException.class, InterruptedIOException.class)
                .isNotInstanceOf(SocketTimeoutException.class);
        assertThat(caller.wasInterrupted()).isTrue();
    }

    @RepeatedTest(5)
    void anInterruptEndsTheWaitForTheHead() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        Script silent = peer -> {
            peer.read();
            asked.countDown();
            peer.awaitGone();
        };
        try (RawServer server = RawServer.start(silent);
                HttpTransport transport = HttpTransports.standard().build()) {
            Caller caller = Caller.start(() -> transport.send(Calls.get(server.uri("/"))));
            asked.await();

            assertEnded(caller.interrupt());
        }
    }

    private static Script stalling(String beginning) {
        return peer -> {
            peer.read();
            peer.send(beginning);
            peer.awaitGone();
        };
    }

    private static void interruptInBody(RawServer server, SSLContext tls) throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        try (server;
                HttpTransport transport = HttpTransports.standard().tls(tls).build()) {
            Caller caller = Caller.start(() -> {
                HttpAnswer answer = transport.send(Calls.get(server.uri("/")));
                answer.body().readNBytes(2);
                begun.countDown();
                return answer.body().read();
            });
            begun.await();

            assertEnded(caller.interrupt());
        }
    }

    @RepeatedTest(5)
    void anInterruptEndsAReadOfAChunkedBody() throws Exception {
        Script script = stalling("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n");

        interruptInBody(RawServer.start(script), null);
    }

    @RepeatedTest(5)
    void anInterruptEndsAReadUnderTls() throws Exception {
        SSLContext tls = TestTls.of("localhost");
        Script script = stalling("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nab");

        interruptInBody(RawServer.startSecure(tls, script), tls);
    }

    @Test
    void anInterruptEndsTheWaitForAFreeConnection() throws Exception {
        try (RawServer server = RawServer.start(stalling("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n"));
                HttpTransport transport =
                        HttpTransports.standard().maxConnections(1).build();
                HttpAnswer holder = transport.send(Calls.get(server.uri("/")))) {
            Caller caller = Caller.start(() -> transport.send(Calls.get(server.uri("/"))));
            caller.awaitParked();

            assertEnded(caller.interrupt());
            assertThat(holder.status()).isEqualTo(200);
        }
    }

    @Test
    void anInterruptEndsTheWaitForTls() throws Exception {
        try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                HttpTransport transport = HttpTransports.standard().build()) {
            Caller caller = Caller.start(
                    () -> transport.send(Calls.get(URI.create("https://127.0.0.1:" + deaf.getLocalPort() + "/"))));
            deaf.accept().getInputStream().read();

            assertEnded(caller.interrupt());
        }
    }

    @Test
    void aThreadThatIsInterruptedAlreadySendsNothing() throws Exception {
        try (RawServer server = RawServer.start(Script.answering("HTTP/1.1 204 No Content\r\n\r\n"));
                HttpTransport transport = HttpTransports.standard().build()) {
            Thread.currentThread().interrupt();
            Throwable failure = catchThrowable(() -> transport.send(Calls.get(server.uri("/"))));

            assertThat(Thread.interrupted()).isTrue();
            assertThat(failure).isInstanceOf(InterruptedIOException.class);
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void anInterruptEndsTheSendingOfALargeBody() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        Script deaf = peer -> {
            peer.readByte();
            asked.countDown();
            over.await();
        };
        try (RawServer server = RawServer.start(deaf);
                HttpTransport transport = HttpTransports.standard().build()) {
            Caller caller = Caller.start(
                    () -> transport.send(Calls.call("POST", server.uri("/"), HttpHeaders.NONE, new byte[64_000_000])));
            asked.await();

            assertEnded(caller.interrupt());
            over.countDown();
        }
    }
}
