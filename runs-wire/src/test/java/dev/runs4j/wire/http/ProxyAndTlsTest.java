package dev.runs4j.wire.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runs4j.ports.Secret;
import dev.runs4j.wire.testserver.RawServer;
import dev.runs4j.wire.testserver.Script;
import dev.runs4j.wire.testserver.TestTls;
import java.net.URI;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ProxyAndTlsTest {

    private static final String AB = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nab";
    private static final String BASIC = "Proxy-Authorization: Basic YW5uOnBhc3M="; // ann:pass

    private static HttpTransports.Builder through(RawServer proxy) {
        return HttpTransports.standard().proxy("127.0.0.1", proxy.port(), "ann", Secret.of("pass"));
    }

    @Test
    void aPlainRequestGoesToTheProxyByItsWholeAddress() throws Exception {
        try (RawServer proxy = RawServer.start(Script.answering(AB));
                HttpTransport transport = through(proxy).build()) {
            assertThat(Calls.get(transport, URI.create("http://one.invalid/x?y")))
                    .isEqualTo("ab");
            assertThat(Calls.get(transport, URI.create("http://two.invalid:81")))
                    .isEqualTo("ab");

            assertThat(proxy.requests().get(0).head())
                    .isEqualTo("GET http://one.invalid/x?y HTTP/1.1\r\nHost: one.invalid\r\n" + BASIC);
            assertThat(proxy.requests().get(1).line()).isEqualTo("GET http://two.invalid:81/ HTTP/1.1");
            assertThat(proxy.connections()).isEqualTo(1);
        }
    }

    @Test
    void aSecureRequestGoesThroughATunnel() throws Exception {
        SSLContext tls = TestTls.of("far.invalid");
        Script tunnel = peer -> {
            peer.read();
            peer.send("HTTP/1.1 200 Connection established\r\n\r\n");
            peer.startTls(tls);
            while (peer.tryRead()) {
                peer.send(AB);
            }
        };
        try (RawServer proxy = RawServer.start(tunnel);
                HttpTransport transport = through(proxy).tls(tls).build()) {
            URI uri = URI.create("https://far.invalid/x");
            assertThat(Calls.get(transport, uri)).isEqualTo("ab");
            assertThat(Calls.get(transport, uri)).isEqualTo("ab");

            assertThat(proxy.requests().get(0).head())
                    .isEqualTo("CONNECT far.invalid:443 HTTP/1.1\r\nHost: far.invalid:443\r\n" + BASIC);
            assertThat(proxy.requests().get(1).head()).isEqualTo("GET /x HTTP/1.1\r\nHost: far.invalid");
            assertThat(proxy.requests()).hasSize(3);
        }
    }

    @Test
    void aProxyThatRefusesHasSentNothing() throws Exception {
        try (RawServer proxy = RawServer.start(
                        Script.once(
                                "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic\r\nContent-Length: 0\r\n\r\n"));
                HttpTransport transport = HttpTransports.standard()
                        .proxy("127.0.0.1", proxy.port())
                        .build()) {
            assertThatThrownBy(() -> transport.send(Calls.get(URI.create("https://far.invalid/"))))
                    .isInstanceOf(NotSentException.class)
                    .hasMessageEndingWith("the proxy refused with status 407");
            assertThat(proxy.onlyRequest().head()).doesNotContain("Authorization");
        }
    }

    @Test
    void aTrustedServerAnswersOverTls() throws Exception {
        SSLContext tls = TestTls.of("localhost");
        try (RawServer server = RawServer.startSecure(tls, Script.answering(AB));
                HttpTransport transport = HttpTransports.standard().tls(tls).build()) {
            assertThat(Calls.get(transport, server.uri("/"))).isEqualTo("ab");
            assertThat(Calls.get(transport, server.uri("/"))).isEqualTo("ab");
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void aTrustedServerOfAnotherNameIsRefused() throws Exception {
        SSLContext tls = TestTls.of("other.invalid");
        try (RawServer server = RawServer.startSecure(tls, Script.answering(AB));
                HttpTransport transport = HttpTransports.standard().tls(tls).build()) {
            assertThatThrownBy(() -> transport.send(Calls.get(server.uri("/"))))
                    .isInstanceOf(NotSentException.class)
                    .hasMessageContaining("localhost");
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void largeBodiesGoAndComeOverTls() throws Exception {
        SSLContext tls = TestTls.of("localhost");
        String text = "0123456789".repeat(100_000);
        Script script = Script.answering("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n" + text);
        try (RawServer server = RawServer.startSecure(tls, script);
                HttpTransport transport = HttpTransports.standard().tls(tls).build()) {
            assertThat(Calls.text(transport.send(Calls.post(server.uri("/"), text))))
                    .isEqualTo(text);
            assertThat(server.onlyRequest().body()).isEqualTo(text);
        }
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        HttpTransports.Builder builder = HttpTransports.standard();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.maxConnections(0))
                .withMessage("maxConnections: 1 or more, but was 0");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.proxy("p", 65_536));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.proxy(" ", 80));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.proxy("p", 80, "a:b", Secret.of("c")));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.keepAlive(java.time.Duration.ZERO));
    }
}
