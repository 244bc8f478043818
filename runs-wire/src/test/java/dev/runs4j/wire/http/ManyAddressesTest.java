package dev.runs4j.wire.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.wire.testserver.RawServer;
import dev.runs4j.wire.testserver.Script;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A host with more than one address. */
@Timeout(60)
class ManyAddressesTest {

    private static final InetAddress DEAD = loopback(2);
    private static final InetAddress LIVE = loopback(1);

    private static InetAddress loopback(int last) {
        try {
            return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A listener that accepts nobody, with a full queue: who connects gets no answer. */
    private static List<AutoCloseable> blackHole(int port) throws IOException {
        List<AutoCloseable> open = new ArrayList<>();
        open.add(new ServerSocket(port, 1, DEAD));
        for (int i = 0; i < 8; i++) {
            SocketChannel caller = SocketChannel.open();
            open.add(caller);
            caller.configureBlocking(false);
            caller.connect(new InetSocketAddress(DEAD, port));
        }
        return open;
    }

    @Test
    void oneThatIsDeadLeavesTimeForTheNext() throws Exception {
        OpenSockets sockets = new OpenSockets();
        Connector connector = new Connector(null, null, sockets, host -> new InetAddress[] {DEAD, LIVE});
        Connections connections = new Connections(1, Duration.ofSeconds(1), connector, sockets);
        try (RawServer server = RawServer.start(Script.answering("HTTP/1.1 204 No Content\r\n\r\n"));
                HttpTransport transport = new StandardTransport(connections, Duration.ofSeconds(1), null)) {
            List<AutoCloseable> hole = blackHole(server.port());
            HttpCall call = Calls.connecting(server.uri("/"), Duration.ofSeconds(2));

            assertThat(transport.send(call).status()).isEqualTo(204);
            for (AutoCloseable part : hole) {
                part.close();
            }
        }
    }
}
