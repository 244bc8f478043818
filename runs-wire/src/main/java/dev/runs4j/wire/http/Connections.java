package dev.runs4j.wire.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolEntry;
import org.apache.hc.core5.pool.PoolReusePolicy;
import org.apache.hc.core5.pool.StrictConnPool;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** The connections that are open, those that are free among them, and the calls that wait for one. */
final class Connections {

    private static final long LONGEST_SWEEP_NANOS = 1_000_000_000;

    private final StrictConnPool<Route, Wire> pool;
    private final Set<Future<PoolEntry<Route, Wire>>> waiting = ConcurrentHashMap.newKeySet();
    private final Connector connector;
    private final OpenSockets sockets;
    private final int max;
    private final long sweepNanos;
    private final AtomicLong nextSweep = new AtomicLong(System.nanoTime());

    Connections(int max, Duration keepAlive, Connector connector, OpenSockets sockets) {
        this.pool = new StrictConnPool<>(max, max, TimeValue.NEG_ONE_MILLISECOND, PoolReusePolicy.LIFO, null);
        this.connector = connector;
        this.sockets = sockets;
        this.max = max;
        this.sweepNanos = Math.min(WaitLimit.nanos(keepAlive), LONGEST_SWEEP_NANOS);
    }

    /** {@return the use of a connection that stands, an idle one or a new one} */
    Lease lease(Route route, long end) throws IOException {
        sweep();
        PoolEntry<Route, Wire> entry = place(route, end);
        boolean connected = false;
        try {
            Wire wire = entry.getConnection();
            if (wire == null || wire.isStale()) {
                entry.discardConnection(CloseMode.IMMEDIATE);
                wire = connector.connect(route, end);
                entry.assignConnection(wire);
            }
            connected = true;
            return new Lease(this, entry, wire);
        } finally {
            if (!connected) {
                cut(entry);
            }
        }
    }

    /** The pool hands out the one that was used last, so those at the bottom would never be looked at. */
    private void sweep() {
        long now = System.nanoTime();
        long due = nextSweep.get();
        if (now - due >= 0 && nextSweep.compareAndSet(due, now + sweepNanos)) {
            pool.closeExpired();
        }
    }

    @SuppressWarnings("CollectionUndefinedEquality") // The very same request is meant.
    private PoolEntry<Route, Wire> place(Route route, long end) throws IOException {
        Future<PoolEntry<Route, Wire>> future = request(route);
        try {
            if (!future.isDone()) {
                waiting.add(future);
                if (sockets.isClosed()) {
                    future.cancel(true);
                }
            }
            return future.get(Math.max(1, WaitLimit.millisUntil(end)), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            giveUp(future);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for a free connection");
        } catch (TimeoutException e) {
            giveUp(future);
            throw new NotSentException("all " + max + " connections were in use for too long", e);
        } catch (CancellationException | ExecutionException e) {
            throw new NotSentException(StandardTransport.CLOSED, e);
        } finally {
            waiting.remove(future);
        }
    }

    private Future<PoolEntry<Route, Wire>> request(Route route) throws NotSentException {
        try {
            return pool.lease(route, null, Timeout.DISABLED, null);
        } catch (IllegalStateException e) {
            throw new NotSentException(StandardTransport.CLOSED, e);
        }
    }

    /** A place that came in the same moment goes to the next who waits. */
    private void giveUp(Future<PoolEntry<Route, Wire>> future) {
        if (!future.cancel(true) && future.isDone() && !future.isCancelled()) {
            try {
                handBack(future.get(), true);
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException("a request that is done has a result", e);
            }
        }
    }

    void leave(PoolEntry<Route, Wire> entry, Duration keepAlive) {
        entry.updateExpiry(TimeValue.of(keepAlive));
        handBack(entry, true);
    }

    void cut(PoolEntry<Route, Wire> entry) {
        entry.discardConnection(CloseMode.IMMEDIATE);
        handBack(entry, false);
    }

    /** The pool forgets whose places are taken when it closes, and takes exception to a place that comes back in that moment. */
    private void handBack(PoolEntry<Route, Wire> entry, boolean reusable) {
        try {
            pool.release(entry, reusable);
        } catch (IllegalStateException e) {
            if (!pool.isShutdown()) {
                throw e;
            }
        }
    }

    void close() {
        sockets.closeAll();
        waiting.forEach(future -> future.cancel(true));
        pool.close(CloseMode.IMMEDIATE);
    }
}
