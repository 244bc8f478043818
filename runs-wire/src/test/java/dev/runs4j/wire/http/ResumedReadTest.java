package dev.runs4j.wire.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.wire.testserver.RawServer;
import dev.runs4j.wire.testserver.Script;
import dev.runs4j.wire.testserver.TestTls;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every byte behind the head comes after a wait that took too long. */
@Timeout(60)
class ResumedReadTest {

    private static final String CHUNKED = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    private static final String FIXED = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n";
    private static final String IN_CHUNKS = "2\r\nab\r\n1;x=\"y\"\r\nc\r\n003\r\n\r\nd\r\n0\r\nA: b\r\n\r\n";

    private static Script oneByteEach(String head, String body, Semaphore next) {
        return peer -> {
            while (peer.tryRead()) {
                peer.send(head);
                for (int i = 0; i < body.length(); i++) {
                    next.acquire();
                    peer.send(body.substring(i, i + 1));
                }
            }
        };
    }

    private static String readThroughTimeouts(HttpAnswer answer, Semaphore next) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        answer.waitAtMost(Duration.ofMillis(1));
        byte[] room = new byte[16];
        while (true) {
            try {
                int count = answer.body().read(room);
                if (count < 0) {
                    return bytes.toString(StandardCharsets.ISO_8859_1);
                }
                bytes.write(room, 0, count);
            } catch (SocketTimeoutException e) {
                next.release();
            }
        }
    }

    private static void assertNothingLost(RawServer server, SSLContext tls, Semaphore next, String expected)
            throws IOException {
        try (server;
                HttpTransport transport = HttpTransports.standard().tls(tls).build()) {
            for (int i = 0; i < 2; i++) {
                next.drainPermits();
                try (HttpAnswer answer = transport.send(Calls.get(server.uri("/")))) {
                    assertThat(readThroughTimeouts(answer, next)).isEqualTo(expected);
                }
            }
            assertThat(server.connections())
                    .as("the connection was left at the end")
                    .isEqualTo(1);
        }
    }

    @Test
    void nothingOfAChunkedBodyIsLost() throws Exception {
        Semaphore next = new Semaphore(0);
        RawServer server = RawServer.start(oneByteEach(CHUNKED, IN_CHUNKS, next));

        assertNothingLost(server, null, next, "abc\r\nd");
    }

    @Test
    void nothingOfABodyWithALengthIsLost() throws Exception {
        Semaphore next = new Semaphore(0);
        RawServer server = RawServer.start(oneByteEach(FIXED, "123456789", next));

        assertNothingLost(server, null, next, "123456789");
    }

    @Test
    void nothingOfAChunkedBodyIsLostUnderTls() throws Exception {
        SSLContext tls = TestTls.of("localhost");
        Semaphore next = new Semaphore(0);
        RawServer server = RawServer.startSecure(tls, oneByteEach(CHUNKED, IN_CHUNKS, next));

        assertNothingLost(server, tls, next, "abc\r\nd");
    }
}
