package dev.runs4j.wire.http;

import java.io.EOFException;
import java.io.IOException;
import org.apache.hc.core5.http.ContentLengthStrategy;

/** How one body stands on the wire. A read that fails with a passed time changes nothing, so it may be tried again. */
abstract class Body {

    final Wire wire;

    Body(Wire wire) {
        this.wire = wire;
    }

    /** {@return the body that a head of this length tells of} */
    static Body ofLength(long length, Wire wire) {
        if (length >= 0) {
            return new FixedBody(wire, length);
        }
        return length == ContentLengthStrategy.CHUNKED ? new ChunkedBody(wire) : new BodyUntilClose(wire);
    }

    /** {@return how many bytes came, at least one, or -1 at the end} */
    abstract int read(byte[] bytes, int offset, int length) throws IOException;

    /** {@return whether all of it was read, what ends it included} */
    abstract boolean atEnd();

    /** {@return whether the connection may carry another answer behind it} */
    boolean leavesConnection() {
        return true;
    }

    static EOFException cutOff() {
        return new EOFException("the connection ended inside the answer");
    }
}
