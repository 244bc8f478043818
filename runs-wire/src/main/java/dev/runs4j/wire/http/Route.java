package dev.runs4j.wire.http;

import java.net.URI;
import java.util.Locale;

/**
 * To whom a connection leads, so that others may use it as well.
 *
 * @param secure whether TLS is spoken with this host
 * @param host the host; an address of IPv6 in brackets
 * @param port the port
 */
record Route(boolean secure, String host, int port) {

    static Route to(URI uri) {
        String scheme = uri.getScheme();
        String host = uri.getHost();
        boolean secure = "https".equalsIgnoreCase(scheme);
        if (host == null || !(secure || "http".equalsIgnoreCase(scheme))) {
            throw new IllegalArgumentException(
                    "uri: http or https with a host, but the scheme was " + scheme + " and the host was " + host);
        }
        int port = uri.getPort() < 0 ? defaultPort(secure) : uri.getPort();
        return new Route(secure, host.toLowerCase(Locale.ROOT), port);
    }

    /** {@return the host, with the port where it is not the usual one} */
    String authority() {
        return port == defaultPort(secure) ? host : host + ":" + port;
    }

    /** {@return the host without the brackets of an address} */
    String plainHost() {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static int defaultPort(boolean secure) {
        return secure ? 443 : 80;
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
