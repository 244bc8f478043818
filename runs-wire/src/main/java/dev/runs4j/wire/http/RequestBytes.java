package dev.runs4j.wire.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Collects what is sent, so that a head and a small body leave together. One for each connection. */
final class RequestBytes {

    private static final int CAPACITY = 4096;

    private byte[] bytes = new byte[1024];
    private int size;

    void clear() {
        size = 0;
    }

    /** Adds text that consists of ASCII characters, as {@link HeadRules} saw to. */
    @SuppressWarnings("deprecation") // Exactly this copying is wanted, and it is the one that allocates nothing.
    RequestBytes ascii(String text) {
        int length = text.length();
        room(length);
        text.getBytes(0, length, bytes, size);
        size += length;
        return this;
    }

    RequestBytes field(String name, String value) {
        return ascii(name).ascii(": ").ascii(value).ascii("\r\n");
    }

    /** Sends all, and this behind it. */
    void send(byte[] body, OutputStream out) throws IOException {
        if (size + body.length <= CAPACITY) {
            room(body.length);
            System.arraycopy(body, 0, bytes, size, body.length);
            size += body.length;
            out.write(bytes, 0, size);
        } else {
            out.write(bytes, 0, size);
            out.write(body, 0, body.length);
        }
        Arrays.fill(bytes, 0, size, (byte) 0);
        size = 0;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
