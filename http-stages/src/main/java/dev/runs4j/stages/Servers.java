package dev.runs4j.stages;

import dev.runs4j.emulator.EmulatorDialect;
import dev.runs4j.emulator.RunsEmulator;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Emulators that go from stage to stage: a kit opens a thousand stages, and to start and stop a server takes longer than most of its tests.
 * They end with the JVM, whose threads they do not hold.
 */
final class Servers {

    private static final Map<Kind, Queue<Server>> FREE = new ConcurrentHashMap<>();

    private Servers() {}

    private record Kind(EmulatorDialect dialect, @Nullable Secret key) {}

    /** One emulator, at most one stage at a time. */
    static final class Server implements AutoCloseable {

        private final Kind kind;
        private final ServedBackend served;
        private final RunsEmulator emulator;

        private Server(Kind kind, RunsBackend backend) {
            this.kind = kind;
            this.served = new ServedBackend(backend);
            this.emulator = RunsEmulator.serving(served)
                    .dialect(kind.dialect())
                    .apiKey(kind.key())
                    .strict(true)
                    .grace(Duration.ofMillis(1))
                    .start();
        }

        URI address() {
            return emulator.baseUrl();
        }

        /** Leaves the emulator to the next stage. */
        @Override
        public void close() {
            free(kind).add(this);
        }
    }

    /** Serves a backend until the server is closed; what hangs on an earlier one ends with that. */
    static Server serving(Service service, RunsBackend backend) {
        Kind kind = new Kind(service.dialect(), service.key());
        Server server = free(kind).poll();
        if (server == null) {
            return new Server(kind, backend);
        }
        server.served.become(backend);
        return server;
    }

    private static Queue<Server> free(Kind kind) {
        return FREE.computeIfAbsent(kind, any -> new ConcurrentLinkedQueue<>());
    }
}
