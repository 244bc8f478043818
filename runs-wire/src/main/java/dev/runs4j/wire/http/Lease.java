package dev.runs4j.wire.http;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.core5.pool.PoolEntry;

/** The use of one connection for one exchange. Whoever ends it first decides what becomes of the connection. */
final class Lease {

    private final Connections connections;
    private final PoolEntry<Route, Wire> entry;
    private final Wire wire;
    private final AtomicBoolean over = new AtomicBoolean();

    Lease(Connections connections, PoolEntry<Route, Wire> entry, Wire wire) {
        this.connections = connections;
        this.entry = entry;
        this.wire = wire;
    }

    Wire wire() {
        return wire;
    }

    /** Leaves the connection for another request, for this long. */
    void leave(Duration keepAlive) {
        if (over.compareAndSet(false, true)) {
            connections.leave(entry, keepAlive);
        }
    }

    /** Cuts the connection off, unless it was left already. */
    void cut() {
        if (over.compareAndSet(false, true)) {
            connections.cut(entry);
        }
    }
}
