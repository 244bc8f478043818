package dev.runs4j.wire.http;

import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/**
 * What a socket sends. Few bytes fit into the system's buffer and are simply written; more are written without blocking, so that a server that
 * does not read cannot hold a caller beyond the limit of its time.
 */
final class TimedOutput extends OutputStream {

    /** The least that systems hold for a socket that has nothing under way. */
    private static final int SURELY_BUFFERED = 4096;

    /** Channels copy what they write into memory outside the heap, which each thread then keeps. */
    private static final int PIECE = 64 * 1024;

    private final SocketChannel channel;
    private final WaitLimit limit;
    private volatile @Nullable Selector waiting;
    private int unanswered;

    TimedOutput(SocketChannel channel, WaitLimit limit) {
        this.channel = channel;
        this.limit = limit;
    }

    /** Takes all that was sent as read by the other side, since it is its turn to send. */
    void answered() {
        unanswered = 0;
    }

    /** Ends a wait in another thread, after the channel was closed. */
    void wake() {
        Selector selector = waiting;
        if (selector != null) {
            selector.wakeup();
        }
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
        unanswered = Math.min(SURELY_BUFFERED + 1, unanswered + Math.min(length, SURELY_BUFFERED + 1));
        if (unanswered <= SURELY_BUFFERED) {
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            return;
        }
        channel.configureBlocking(false);
        writeAll(buffer);
        channel.configureBlocking(true);
    }

    private void writeAll(ByteBuffer buffer) throws IOException {
        int end = buffer.limit();
        while (buffer.position() < end) {
            buffer.limit(Math.min(end, buffer.position() + PIECE));
            if (channel.write(buffer) == 0) {
                awaitRoom();
            }
        }
    }

    private void awaitRoom() throws IOException {
        int millis = limit.nextMillis();
        try (Selector selector = Selector.open()) {
            waiting = selector;
            channel.register(selector, SelectionKey.OP_WRITE);
            int ready = selector.select(millis);
            if (Thread.currentThread().isInterrupted()) {
                channel.close();
                throw new ClosedByInterruptException();
            }
            if (ready == 0 && channel.isOpen()) {
                throw new SocketTimeoutException("the server does not read the request");
            }
        } finally {
            waiting = null;
        }
    }
}
