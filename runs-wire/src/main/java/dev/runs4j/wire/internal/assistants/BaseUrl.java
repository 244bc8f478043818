package dev.runs4j.wire.internal.assistants;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * Where a server is, checked before a key is sent there. Immutable.
 *
 * <p>Messages show the address only once it is known to hold no name and password.
 */
public final class BaseUrl {

    private final String text;
    private final String host;

    private BaseUrl(String text, String host) {
        this.text = text;
        this.host = host;
    }

    /**
     * Reads an address.
     *
     * @param name what it is called where it was set, for messages
     * @param address the address, such as {@code https://gateway.example/v1}
     * @param plainHttp what allows {@code http} for hosts other than this machine, for messages
     * @param plainHttpAllowed whether it is allowed
     * @throws IllegalArgumentException when it is no {@code https} address, or {@code http} to another machine without being allowed, or has
     *     a user, a query or a fragment
     */
    public static BaseUrl of(String name, String address, String plainHttp, boolean plainHttpAllowed) {
        URI uri = uri(name, address.strip());
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException(name + ": an address without user and password, but it has one");
        }
        if ((!scheme.equals("https") && !scheme.equals("http")) || uri.getHost() == null) {
            // Java finds no user in an address whose host it cannot read, so the whole may hold a password.
            throw new IllegalArgumentException(name + ": an https address with a host, but was "
                    + (address.contains("@") ? "another one, with an @ in it" : address));
        }
        if (uri.getPort() == 0 || uri.getPort() > 65_535) {
            throw new IllegalArgumentException(name + ": a port from 1 to 65535, but was " + uri.getPort());
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException(name + ": an address without ? and #, but it has one");
        }
        String host = host(uri);
        if (scheme.equals("http") && !plainHttpAllowed && !isLoopback(host)) {
            throw new IllegalArgumentException(name + ": https, since http shows the key to everybody on the way to "
                    + host + "; " + plainHttp + " allows it");
        }
        return new BaseUrl(withoutSlashes(uri.toString()), host);
    }

    private static URI uri(String name, String address) {
        try {
            return new URI(address);
        } catch (URISyntaxException wrong) {
            // Its message holds the address, and that perhaps a password.
            throw new IllegalArgumentException(name + ": an address as in RFC 3986, but it cannot be read as one");
        }
    }

    private static String host(URI uri) {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    private static String withoutSlashes(String text) {
        int end = text.length();
        while (text.charAt(end - 1) == '/') {
            end--;
        }
        return text.substring(0, end);
    }

    // By the text alone: to look a name up would ask the network.
    private static boolean isLoopback(String host) {
        return host.equals("localhost")
                || host.endsWith(".localhost")
                || host.equals("[::1]")
                || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
    }

    /** {@return the address without a slash at its end} */
    public String text() {
        return text;
    }

    /** Tells whether the host is this domain or lies in it. */
    public boolean isIn(String domain) {
        return host.equals(domain) || host.endsWith("." + domain);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BaseUrl that && that.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
