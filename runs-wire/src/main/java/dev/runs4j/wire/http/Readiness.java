package dev.runs4j.wire.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/**
 * Waits until a channel can be read or written. An interrupt wakes a selector and leaves the channel open, where an interrupted read of a
 * blocking channel would close it; a stream that was interrupted has to go on.
 */
final class Readiness {

    private final SocketChannel channel;
    private final Selector selector;
    private volatile @Nullable SelectionKey key;

    Readiness(SocketChannel channel) throws IOException {
        this.channel = channel;
        this.selector = Selector.open();
    }

    /** Begins to watch the channel, which does not block from now on. */
    void begin() throws IOException {
        try {
            key = channel.register(selector, 0);
        } catch (ClosedSelectorException e) {
            throw closed(e);
        }
    }

    /**
     * Waits for one of the operations of {@link SelectionKey}.
     *
     * @return whether it can be done now; false when the time is over
     * @throws InterruptedIOException when the thread is interrupted; the channel stays open
     */
    boolean await(int operation, int millis) throws IOException {
        boolean ready = select(operation, millis);
        if (!ready && !channel.isOpen()) { // Its closing has woken the selector.
            throw new AsynchronousCloseException();
        }
        if (!ready && Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("the thread was interrupted");
        }
        return ready;
    }

    private boolean select(int operation, int millis) throws IOException {
        SelectionKey watched = key;
        if (watched == null) {
            throw new SocketException("not connected");
        }
        try {
            if (watched.interestOps() != operation) {
                watched.interestOps(operation);
            }
            int ready = selector.select(millis);
            selector.selectedKeys().clear();
            return ready > 0;
        } catch (ClosedSelectorException | CancelledKeyException e) {
            throw closed(e);
        }
    }

    /** Ends the wait of another thread, after the channel was closed; the system lets the connection go only now. */
    void close() throws IOException {
        selector.close();
    }

    private static SocketException closed(Exception cause) {
        SocketException closed = new SocketException("the connection was closed");
        closed.initCause(cause);
        return closed;
    }
}
