package dev.runs4j.wire.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** Makes connections: finds the address, gets through the proxy, and begins TLS. */
final class Connector {

    private static final long SHORTEST_SHARE = 250;

    private final @Nullable HttpProxy proxy;
    private final @Nullable SSLContext tls;
    private final OpenSockets sockets;
    private final Resolver resolver;

    Connector(@Nullable HttpProxy proxy, @Nullable SSLContext tls, OpenSockets sockets, Resolver resolver) {
        this.proxy = proxy;
        this.tls = tls;
        this.sockets = sockets;
        this.resolver = resolver;
    }

    Wire connect(Route route, long end) throws IOException {
        try {
            Wire wire = reach(proxy == null ? route : proxy.route(), end);
            boolean ready = false;
            try {
                wire.limit().idle(Duration.ofMillis(Math.max(1, WaitLimit.millisUntil(end))));
                wire.limit().end(end);
                prepare(wire, route);
                ready = true;
            } finally {
                if (!ready) {
                    wire.close();
                }
            }
            return wire;
        } catch (IOException e) {
            IOException failure = Interruption.orSame(e);
            throw Thread.currentThread().isInterrupted()
                    ? failure
                    : new NotSentException(
                            sockets.isClosed()
                                    ? StandardTransport.CLOSED
                                    : "no connection to " + route + ": " + e.getMessage(),
                            e,
                            e instanceof ProxyRefusal refusal ? refusal.status() : 0);
        }
    }

    private Wire reach(Route next, long end) throws IOException {
        IOException first = null;
        InetAddress[] addresses = resolver.all(next.host());
        for (int i = 0; i < addresses.length; i++) {
            WireSocket socket = sockets.open();
            try {
                int millis = share(end, addresses.length - i);
                socket.connect(new InetSocketAddress(addresses[i], next.port()), millis);
                socket.setTcpNoDelay(true);
                return new Wire(socket);
            } catch (IOException e) {
                Quietly.close(socket);
                first = first == null ? e : first;
            }
        }
        throw first == null ? new UnknownHostException(next.host()) : first;
    }

    /** {@return the milliseconds for the next address: its share of the time, so that one that is dead leaves some for the others} */
    private static int share(long end, int addresses) throws SocketTimeoutException {
        long left = WaitLimit.millisUntil(end);
        if (left <= 0) {
            throw new SocketTimeoutException("the time to connect has passed");
        }
        long share = Math.max(left / addresses, Math.min(left, SHORTEST_SHARE));
        return (int) Math.min(Integer.MAX_VALUE, share);
    }

    private void prepare(Wire wire, Route route) throws IOException {
        if (!route.secure()) {
            return;
        }
        if (proxy != null) {
            tunnel(wire, route, proxy);
        }
        try {
            SSLContext context = tls == null ? SSLContext.getDefault() : tls;
            begin(wire, route, context);
        } catch (NoSuchAlgorithmException e) {
            throw new IOException("no TLS here", e);
        }
    }

    private static void tunnel(Wire wire, Route route, HttpProxy proxy) throws IOException {
        String target = route.host() + ":" + route.port();
        RequestBytes head =
                wire.newRequest().ascii("CONNECT " + target + " HTTP/1.1\r\n").field("Host", target);
        if (proxy.authorization() != null) {
            head.field("Proxy-Authorization", proxy.authorization().reveal());
        }
        head.ascii("\r\n");
        wire.send(new byte[0]);
        int status = wire.receiveHead().getCode();
        if (status / 100 != 2) {
            throw new ProxyRefusal(status);
        }
    }

    private static void begin(Wire wire, Route route, SSLContext context) throws IOException {
        SSLSocket socket = (SSLSocket)
                context.getSocketFactory().createSocket(wire.socket(), route.plainHost(), route.port(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        wire.goOnOver(socket);
    }
}
