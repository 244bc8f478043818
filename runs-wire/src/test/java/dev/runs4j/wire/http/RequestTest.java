package dev.runs4j.wire.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.runs4j.wire.testserver.RawServer;
import dev.runs4j.wire.testserver.Script;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class RequestTest {

    private RawServer server;
    private final HttpTransport transport = HttpTransports.standard().build();

    @BeforeEach
    void start() throws IOException {
        server = RawServer.start(Script.answering("HTTP/1.1 204 No Content\r\n\r\n"));
    }

    @AfterEach
    void close() {
        transport.close();
        server.close();
    }

    @Test
    void aGetIsSentLetterByLetter() throws IOException {
        transport.send(Calls.with(HttpHeaders.of("A", "b c", "a", ""), server.uri("/v1/x%2Fy?q=%20&r")));

        assertThat(server.onlyRequest().head())
                .isEqualTo("GET /v1/x%2Fy?q=%20&r HTTP/1.1\r\nHost: 127.0.0.1:" + server.port() + "\r\nA: b c\r\na: ");
    }

    @Test
    void aPostHasItsLength() throws IOException {
        transport.send(Calls.post(server.uri("/"), "{\"ä\":1}"));

        assertThat(server.onlyRequest().lines()).contains("Content-Length: 8");
        assertThat(server.onlyRequest().body()).isEqualTo("{\"ä\":1}");
    }

    @Test
    void aPostWithoutBodySaysSo() throws IOException {
        transport.send(Calls.call("POST", server.uri(""), HttpHeaders.NONE, null));

        assertThat(server.onlyRequest().lines()).contains("POST / HTTP/1.1", "Content-Length: 0");
    }

    @Test
    void whoIsNamedInTheAddressIsNotTold() throws IOException {
        transport.send(Calls.get(URI.create("http://user:word@127.0.0.1:" + server.port() + "/#part")));

        assertThat(server.onlyRequest().head()).isEqualTo("GET / HTTP/1.1\r\nHost: 127.0.0.1:" + server.port());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nb: c", "a\nb", "a\u0000", "\u00e4", "\u010a", "a\u007f"})
    void anIllegalValueIsNeverSent(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> transport.send(Calls.with(HttpHeaders.of("X-Key", value), server.uri("/"))))
                .withMessageStartingWith("header X-Key: printable ASCII, but has another character at index ");
        assertThat(server.connections()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a:", "a\r\nb", "\u00e4"})
    void anIllegalNameIsNeverSent(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> transport.send(Calls.with(HttpHeaders.of(name, "b"), server.uri("/"))));
        assertThat(server.connections()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"host", "Content-length", "Connection", "transfer-encoding"})
    void whatTheTransportSetsMayNotBeGiven(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> transport.send(Calls.with(HttpHeaders.of(name, "b"), server.uri("/"))))
                .withMessage("header " + name + ": set by the transport, but was given");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://h/", "http:/x", "/x", "http://h/\u00e4", "http://h/?\u00e4"})
    void anAddressThatCannotBeSentIsRefused(String uri) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> transport.send(Calls.get(URI.create(uri))))
                .withMessageStartingWith("uri: ");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308, 401, 407, 429, 503})
    void everyStatusIsAnAnswerAndNothingIsSentAgain(int status) throws IOException {
        String head = "HTTP/1.1 " + status + " Status\r\nWWW-Authenticate: Basic\r\nSet-Cookie: a=b\r\n";
        try (RawServer other = RawServer.start(Script.answering("HTTP/1.1 204 No Content\r\n\r\n"));
                RawServer first = RawServer.start(
                        Script.answering(head + "Location: " + other.uri("/") + "\r\nContent-Length: 2\r\n\r\nab"))) {
            HttpHeaders key = HttpHeaders.of("Authorization", "Bearer key");

            assertThat(transport.send(Calls.with(key, first.uri("/"))).status()).isEqualTo(status);
            transport.send(Calls.get(first.uri("/")));

            assertThat(other.connections()).isZero();
            assertThat(first.requests()).hasSize(2);
            assertThat(first.requests().get(1).head()).doesNotContain("Cookie", "key");
        }
    }
}
