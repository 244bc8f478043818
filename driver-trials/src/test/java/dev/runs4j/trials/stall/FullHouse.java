package dev.runs4j.trials.stall;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** A server that accepts no connections, with a queue of them that is full: who comes next is left to wait by the system. */
final class FullHouse implements AutoCloseable {

    private static final int MOST_GUESTS = 64;
    private static final int MILLIS_TO_CONNECT = 300;

    private final ServerSocket listener;
    private final List<Socket> guests = new ArrayList<>();

    private FullHouse(ServerSocket listener) {
        this.listener = listener;
    }

    static FullHouse open() throws IOException {
        return new FullHouse(new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1})));
    }

    /** {@return whether connections wait here now; not every system leaves them waiting} */
    boolean isFull() throws IOException {
        for (int i = 0; i < MOST_GUESTS; i++) {
            Socket guest = new Socket();
            guests.add(guest);
            try {
                guest.connect(listener.getLocalSocketAddress(), MILLIS_TO_CONNECT);
            } catch (SocketTimeoutException waiting) {
                return true;
            }
        }
        return false;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort() + "/v1");
    }

    @Override
    public void close() throws IOException {
        for (Socket guest : guests) {
            guest.close();
        }
        listener.close();
    }
}
