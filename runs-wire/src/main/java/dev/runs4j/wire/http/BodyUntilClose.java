package dev.runs4j.wire.http;

import java.io.IOException;

/** A body that ends where the connection does. */
final class BodyUntilClose extends Body {

    private boolean ended;

    BodyUntilClose(Wire wire) {
        super(wire);
    }

    @Override
    int read(byte[] bytes, int offset, int length) throws IOException {
        int count = ended ? -1 : wire.read(bytes, offset, length);
        ended = count < 0;
        return count;
    }

    @Override
    boolean atEnd() {
        return ended;
    }

    @Override
    boolean leavesConnection() {
        return false;
    }
}
