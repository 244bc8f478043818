package dev.runs4j.wire.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.wire.testserver.RawServer;
import dev.runs4j.wire.testserver.Script;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LargeReadTest {

    private static final int SIZE = 32_000_000;

    private static long outsideTheHeap() {
        return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .mapToLong(BufferPoolMXBean::getTotalCapacity)
                .sum();
    }

    @Test
    void aLargeReadTakesLittleMemoryOutsideTheHeap() throws Exception {
        String answer = "HTTP/1.1 200 OK\r\nContent-Length: " + SIZE + "\r\n\r\n";
        Script large = peer -> {
            peer.read();
            peer.send(answer);
            peer.send(new byte[SIZE]);
        };
        try (RawServer server = RawServer.start(large);
                HttpTransport transport = HttpTransports.standard().build()) {
            long before = outsideTheHeap();
            HttpAnswer got = transport.send(Calls.get(server.uri("/")));

            assertThat(got.body().readNBytes(new byte[SIZE], 0, SIZE)).isEqualTo(SIZE);
            assertThat(outsideTheHeap() - before).isLessThan(4_000_000);
        }
    }
}
