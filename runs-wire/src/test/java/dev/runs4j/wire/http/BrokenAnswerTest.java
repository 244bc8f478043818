package dev.runs4j.wire.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runs4j.wire.testserver.Peer;
import dev.runs4j.wire.testserver.RawServer;
import dev.runs4j.wire.testserver.Script;
import java.io.IOException;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class BrokenAnswerTest {

    private static final String CHUNKED = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

    private static void assertBroken(Script script) throws IOException {
        try (RawServer server = RawServer.start(script);
                HttpTransport transport = HttpTransports.standard().build()) {
            assertThatThrownBy(() -> Calls.get(transport, server.uri("/")))
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOfAny(NotSentException.class, SocketTimeoutException.class);
            assertThat(server.requests()).as("nothing is sent again").hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nab",
                CHUNKED,
                CHUNKED + "2",
                CHUNKED + "2\r\na",
                CHUNKED + "2\r\nab",
                CHUNKED + "2\r\nab\r\n",
                CHUNKED + "2\r\nab\r\n0\r\n",
                CHUNKED + "2\r\nab\r\n0\r\nA: b\r\n"
            })
    void anAnswerThatEndsTooEarly(String answer) throws IOException {
        assertBroken(Script.once(answer));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CHUNKED + "x\r\n",
                CHUNKED + "\r\n",
                CHUNKED + "-1\r\n",
                CHUNKED + "2x\r\nab\r\n0\r\n\r\n",
                CHUNKED + "2\rab\r\n0\r\n\r\n",
                CHUNKED + "2\r\nabc\r\n0\r\n\r\n",
                CHUNKED + "8000000000000000\r\nab",
                CHUNKED + "fffffffffffffffff\r\nab",
                "HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\nabc",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\n",
                "HTTP/2 200\r\n\r\n",
                "HTTP/1.1 abc OK\r\n\r\n",
                "HTTP/1.1 101 Switching Protocols\r\n\r\n",
                "SSH-2.0-nothing\r\n",
                "HTTP/1.1 200 OK\r\nno field\r\n\r\n"
            })
    void anAnswerThatIsNotHttp(String answer) throws IOException {
        assertBroken(Script.once(answer));
    }

    private static Script endless(String beginning, String piece) {
        return peer -> {
            peer.read();
            peer.send(beginning);
            send(peer, piece);
        };
    }

    @SuppressWarnings("InfiniteLoopStatement") // It ends when the client goes away.
    private static void send(Peer peer, String piece) throws IOException {
        while (true) {
            peer.send(piece);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"HTTP/1.1 200 ", "HTTP/1.1 200 OK\r\nA: ", CHUNKED + "2;", CHUNKED + "0\r\nA: ", CHUNKED + "0000"
            })
    void aLineWithoutEnd(String beginning) throws IOException {
        assertBroken(endless(beginning, "0".repeat(1000)));
    }

    @Test
    void fieldsWithoutEnd() throws IOException {
        assertBroken(endless("HTTP/1.1 200 OK\r\n", "A: b\r\n"));
    }

    @Test
    void trailersWithoutEnd() throws IOException {
        assertBroken(endless(CHUNKED + "0\r\n", "A: b\r\n"));
    }

    @Test
    void aResetInsideTheBody() throws IOException {
        assertBroken(peer -> {
            peer.read();
            peer.send("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nab");
            peer.reset();
        });
    }
}
