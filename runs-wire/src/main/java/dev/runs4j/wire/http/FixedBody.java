package dev.runs4j.wire.http;

import java.io.IOException;

/** A body whose length the head tells. */
final class FixedBody extends Body {

    private long left;

    FixedBody(Wire wire, long length) {
        super(wire);
        this.left = length;
    }

    @Override
    int read(byte[] bytes, int offset, int length) throws IOException {
        if (left == 0) {
            return -1;
        }
        int count = wire.read(bytes, offset, (int) Math.min(left, length));
        if (count < 0) {
            throw cutOff();
        }
        left -= count;
        return count;
    }

    @Override
    boolean atEnd() {
        return left == 0;
    }
}
