package dev.runs4j.wire.http;

import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;

/** What a socket sends; a server that does not read cannot hold a caller beyond the limit of its time. */
final class TimedOutput extends OutputStream {

    /** Channels copy what they read and write through memory outside the heap, which each thread then keeps. */
    static final int PIECE = 64 * 1024;

    private final SocketChannel channel;
    private final Readiness readiness;
    private final WaitLimit limit;

    TimedOutput(SocketChannel channel, Readiness readiness, WaitLimit limit) {
        this.channel = channel;
        this.readiness = readiness;
        this.limit = limit;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
        int end = buffer.limit();
        while (buffer.position() < end) {
            buffer.limit(Math.min(end, buffer.position() + PIECE));
            if (channel.write(buffer) == 0 && !readiness.await(SelectionKey.OP_WRITE, limit.nextMillis())) {
                throw new SocketTimeoutException("the server does not read the request");
            }
        }
    }
}
