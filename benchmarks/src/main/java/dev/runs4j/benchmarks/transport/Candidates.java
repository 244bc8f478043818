package dev.runs4j.benchmarks.transport;

import feign.Client;
import feign.DefaultClient;
import feign.http2client.Http2Client;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SchemePortResolver;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionOperator;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;

/** All ways to carry requests that are compared, each set up as well as its documentation tells. */
final class Candidates {

    private static final int CONNECTIONS = 128;

    private Candidates() {}

    static List<Candidate> all(int port) {
        String base = "http://127.0.0.1:" + port;
        return List.of(
                new Candidate("bare socket, no Feign", millis -> new BareSocket(port)),
                Candidate.under("runs-wire", millis -> new TransportClient(), base),
                Candidate.under("OkHttp 5, channel sockets", Candidates::okHttp, base),
                Candidate.under("HttpClient 5, channel sockets", Candidates::apache, base),
                Candidate.under("feign-java11", millis -> java11(), base),
                Candidate.under("Feign's default", millis -> new DefaultClient(null, null), base));
    }

    private static Client java11() {
        return new Http2Client(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build());
    }

    private static Client okHttp(int millis) {
        return new OkHttp(new OkHttpClient.Builder()
                .socketFactory(new ChannelSockets())
                .connectionPool(new ConnectionPool(CONNECTIONS, 60, TimeUnit.SECONDS))
                .readTimeout(Duration.ofMillis(millis))
                .followRedirects(false)
                .retryOnConnectionFailure(false)
                .build());
    }

    private static Client apache(int millis) {
        PoolingHttpClientConnectionManagerBuilder connections = new PoolingHttpClientConnectionManagerBuilder() {
            @Override
            protected HttpClientConnectionOperator createConnectionOperator(
                    SchemePortResolver ports, DnsResolver names, TlsSocketStrategy tls) {
                return new DefaultHttpClientConnectionOperator(
                        proxy -> channelSocket(), ports, names, name -> name.equals("https") ? tls : null);
            }
        };
        connections.setMaxConnTotal(CONNECTIONS).setMaxConnPerRoute(CONNECTIONS);
        return new Apache(
                HttpClients.custom()
                        .setConnectionManager(connections.build())
                        .disableRedirectHandling()
                        .disableAutomaticRetries()
                        .disableCookieManagement()
                        .disableAuthCaching()
                        .disableContentCompression()
                        .build(),
                millis);
    }

    private static java.net.Socket channelSocket() {
        try {
            return new ChannelSockets().createSocket();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
