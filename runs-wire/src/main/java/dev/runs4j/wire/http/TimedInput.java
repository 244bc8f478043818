package dev.runs4j.wire.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;

/** What a socket receives; every read keeps to the limit of its time. */
final class TimedInput extends InputStream {

    private final SocketChannel channel;
    private final Readiness readiness;
    private final WaitLimit limit;

    TimedInput(SocketChannel channel, Readiness readiness, WaitLimit limit) {
        this.channel = channel;
        this.readiness = readiness;
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        ByteBuffer place = ByteBuffer.wrap(bytes, offset, Math.min(length, TimedOutput.PIECE));
        int millis = limit.nextMillis();
        long end = System.nanoTime() + millis * WaitLimit.NANOS_PER_MILLI;
        int count = channel.read(place);
        while (count == 0) {
            if (!readiness.await(SelectionKey.OP_READ, millis)) {
                throw new SocketTimeoutException("nothing came for " + millis + " ms");
            }
            count = channel.read(place);
            millis = (int) Math.max(1, WaitLimit.millisUntil(end));
        }
        return count;
    }
}
