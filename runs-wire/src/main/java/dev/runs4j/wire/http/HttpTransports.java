package dev.runs4j.wire.http;

import dev.runs4j.ports.Secret;
import java.net.InetAddress;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** The transports that this library brings. */
public final class HttpTransports {

    private HttpTransports() {}

    /**
     * {@return a builder for the usual transport}
     *
     * <p>It speaks HTTP/1.1 over a pool of connections, blocks its callers' threads and has none of its own. What an {@link HttpCall} may not
     * contain, such as a line break in a header field, is refused with {@link IllegalArgumentException} before anything is sent.
     *
     * <p>While a host's name is looked up neither a time nor an interrupt ends the wait, since Java has no way to; both are looked at behind
     * it. Of several addresses each gets its share of the time to connect.
     */
    public static Builder standard() {
        return new Builder();
    }

    /** Settings of the usual transport. Not thread-safe. */
    public static final class Builder {

        private int maxConnections = 256;
        private Duration keepAlive = Duration.ofSeconds(60);
        private @Nullable HttpProxy proxy;
        private @Nullable SSLContext tls;

        private Builder() {}

        /**
         * Sets how many connections may be open at once, to one host or to all; further calls wait for a free one, as long as their
         * {@linkplain HttpCall#connectTime() time to connect} allows. 256 unless set.
         *
         * @param count one or more
         */
        public Builder maxConnections(int count) {
            if (count < 1) {
                throw new IllegalArgumentException("maxConnections: 1 or more, but was " + count);
            }
            this.maxConnections = count;
            return this;
        }

        /**
         * Sets how long a connection that nobody uses may be used again; a server that announces less by {@code Keep-Alive} is believed.
         * Those whose time is up are closed when a connection is wanted, about once a second: there is no thread that closes idle ones.
         * 60 seconds unless set.
         *
         * @param time more than zero
         */
        public Builder keepAlive(Duration time) {
            if (time.isNegative() || time.isZero()) {
                throw new IllegalArgumentException("keepAlive: more than zero, but was " + time);
            }
            this.keepAlive = time;
            return this;
        }

        /**
         * Sends all requests through an HTTP proxy that wants no name: those for {@code https} through a tunnel
         * (RFC 9110, section 9.3.6), the others by their whole address.
         *
         * @param host its host name or address
         * @param port its port, from 1 to 65535
         */
        public Builder proxy(String host, int port) {
            this.proxy = new HttpProxy(proxyRoute(host, port), null);
            return this;
        }

        /**
         * Sends all requests through an HTTP proxy, as {@link #proxy(String, int)} does, and tells it a name and a password by Basic
         * authentication (RFC 7617). Only the proxy sees them.
         *
         * @param user without a colon
         */
        public Builder proxy(String host, int port, String user, Secret password) {
            if (user.contains(":")) {
                throw new IllegalArgumentException("proxy user: no colon, but it has one");
            }
            this.proxy = new HttpProxy(proxyRoute(host, port), HttpProxy.basic(user, password));
            return this;
        }

        private static Route proxyRoute(String host, int port) {
            if (host.isBlank()) {
                throw new IllegalArgumentException("proxy host: not blank, but it was");
            }
            if (port < 1 || port > 65_535) {
                throw new IllegalArgumentException("proxy port: 1 to 65535, but was " + port);
            }
            return new Route(false, host, port);
        }

        /**
         * Sets whom to trust and with which certificate to answer; null for the JVM's default. Host names are checked in any case
         * (RFC 9110, section 4.3.4).
         */
        public Builder tls(@Nullable SSLContext context) {
            this.tls = context;
            return this;
        }

        /** {@return a transport; the caller closes it} */
        public HttpTransport build() {
            OpenSockets sockets = new OpenSockets();
            Connector connector = new Connector(proxy, tls, sockets, InetAddress::getAllByName);
            Connections connections = new Connections(maxConnections, keepAlive, connector, sockets);
            return new StandardTransport(connections, keepAlive, proxy);
        }
    }
}
