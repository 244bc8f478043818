package dev.runs4j.wire.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.wire.testserver.RawServer;
import dev.runs4j.wire.testserver.Script;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class FramingTest {

    /** Each answer is asked for twice, over as many connections as expected. */
    private static void assertTwice(String answer, String body, int connections) throws IOException {
        assertTwice("GET", answer, body, connections);
    }

    private static void assertTwice(String method, String answer, String body, int connections) throws IOException {
        try (RawServer server = RawServer.start(Script.answering(answer));
                HttpTransport transport = HttpTransports.standard().build()) {
            for (int i = 0; i < 2; i++) {
                HttpCall call = Calls.call(method, server.uri("/"), HttpHeaders.NONE, null);
                assertThat(Calls.text(transport.send(call))).isEqualTo(body);
            }
            assertThat(server.connections()).isEqualTo(connections);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 204 No Content\r\n\r\n",
                "HTTP/1.1 304 Not Modified\r\nContent-Length: 7\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
            })
    void anEmptyBodyLeavesTheConnection(String answer) throws IOException {
        assertTwice(answer, "", 1);
    }

    @Test
    void theAnswerToHeadHasNoBodyWhateverItSays() throws IOException {
        assertTwice("HEAD", "HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\n", "", 1);
    }

    @Test
    void chunksAreJoined() throws IOException {
        assertTwice(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: Chunked\r\n\r\n1\r\na\r\nA;x\r\nbcdefghijk\r\n0\r\n\r\n",
                "abcdefghijk",
                1);
    }

    @Test
    void interimAnswersAreSkipped() throws IOException {
        assertTwice(
                "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nA: b\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nab",
                "ab",
                1);
    }

    @ParameterizedTest
    @CsvSource({"Connection: close", "connection: CLOSE", "'Connection: x, close'"})
    void aServerThatWantsToCloseIsLeftAlone(String field) throws IOException {
        assertTwice("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n" + field + "\r\n\r\nab", "ab", 2);
    }

    @Test
    void oldServersKeepTheConnectionOnlyIfTheySaySo() throws IOException {
        assertTwice("HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nab", "ab", 2);
        assertTwice("HTTP/1.0 200 OK\r\nContent-Length: 2\r\nConnection: keep-alive\r\n\r\nab", "ab", 1);
    }

    @Test
    void aConnectionThatIsAnnouncedToEndAtOnceIsNotUsedAgain() throws IOException {
        assertTwice("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nKeep-Alive: timeout=0\r\n\r\nab", "ab", 2);
    }

    @Test
    void anAnswerWithTwoLengthsIsReadInChunksAndItsConnectionGivenUp() throws IOException {
        assertTwice(
                "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n0\r\n\r\n",
                "ab",
                2);
    }

    @Test
    void aBodyWithoutLengthEndsWithTheConnection() throws IOException {
        try (RawServer server = RawServer.start(Script.once("HTTP/1.1 200 OK\r\n\r\nabc"));
                HttpTransport transport = HttpTransports.standard().build()) {
            assertThat(Calls.get(transport, server.uri("/"))).isEqualTo("abc");
            assertThat(Calls.get(transport, server.uri("/"))).isEqualTo("abc");
        }
    }

    @Test
    void repeatedFieldsAreKeptInTheirOrder() throws IOException {
        String answer = "HTTP/1.1 200 OK\r\nA: 1\r\nB:\r\na: 2\r\nContent-Length: 0\r\n\r\n";
        try (RawServer server = RawServer.start(Script.answering(answer));
                HttpTransport transport = HttpTransports.standard().build();
                HttpAnswer got = transport.send(Calls.get(server.uri("/")))) {
            assertThat(got.headers()).isEqualTo(HttpHeaders.of("A", "1", "B", "", "a", "2", "Content-Length", "0"));
        }
    }

    @Test
    void aLargeBodyGoesAndComes() throws IOException {
        String text = "0123456789".repeat(300_000);
        Script echo = peer -> {
            while (peer.tryRead()) {
                peer.send("HTTP/1.1 200 OK\r\nContent-Length: 3000000\r\n\r\n" + text);
            }
        };
        try (RawServer server = RawServer.start(echo);
                HttpTransport transport = HttpTransports.standard().build()) {
            assertThat(Calls.text(transport.send(Calls.post(server.uri("/"), text))))
                    .isEqualTo(text);
            assertThat(server.onlyRequest().body()).isEqualTo(text);
        }
    }
}
