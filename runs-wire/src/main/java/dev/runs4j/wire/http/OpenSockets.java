package dev.runs4j.wire.http;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** All sockets of a transport, those that are being connected included, so that its closing reaches each. */
final class OpenSockets {

    private final Set<WireSocket> sockets = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** {@return a new socket, not yet connected} */
    @SuppressWarnings("AddressSelection") // Nothing is addressed here.
    WireSocket open() throws IOException {
        WireSocket socket = make(SocketChannel.open());
        sockets.add(socket);
        if (closed) {
            Quietly.close(socket);
            throw new IOException(StandardTransport.CLOSED);
        }
        return socket;
    }

    private WireSocket make(SocketChannel channel) throws IOException {
        try {
            return new WireSocket(channel, this);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    void forget(WireSocket socket) {
        sockets.remove(socket);
    }

    boolean isClosed() {
        return closed;
    }

    void closeAll() {
        closed = true;
        sockets.forEach(Quietly::close);
    }
}
