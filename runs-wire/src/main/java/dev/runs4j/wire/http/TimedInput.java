package dev.runs4j.wire.http;

import java.io.IOException;
import java.io.InputStream;

/** What a socket receives; every read keeps to the limit of its time. */
final class TimedInput extends InputStream {

    private final WireSocket socket;
    private final WaitLimit limit;

    TimedInput(WireSocket socket, WaitLimit limit) {
        this.socket = socket;
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        return length == 0 ? 0 : socket.read(bytes, offset, length, limit.nextMillis());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
