package dev.runs4j.wire.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The body of an answer, which leaves its connection for others when it has been read to the end. */
final class AnswerStream extends InputStream {

    private final Body body;
    private final Lease lease;
    private final WaitLimit limit;
    private final @Nullable Duration keepAlive;
    private boolean ended;
    private volatile boolean closed;

    AnswerStream(Body body, Lease lease, @Nullable Duration keepAlive) {
        this.body = body;
        this.lease = lease;
        this.limit = lease.wire().limit();
        this.keepAlive = body.leavesConnection() ? keepAlive : null;
        letGoAtEnd();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        checkOpen();
        if (ended || length == 0) {
            return ended ? -1 : 0;
        }
        try {
            int count = body.read(bytes, offset, length);
            letGoAtEnd();
            return count;
        } catch (InterruptedIOException e) { // Of an interrupt or of a time that has passed: nothing is lost.
            throw e;
        } catch (IOException e) {
            lease.cut();
            throw Interruption.orSame(e);
        }
    }

    private void letGoAtEnd() {
        ended = body.atEnd();
        if (ended && keepAlive != null) {
            lease.leave(keepAlive);
        } else if (ended) {
            lease.cut();
        }
    }

    void waitAtMost(Duration time) throws IOException {
        checkOpen();
        if (!ended) { // Behind its end the connection is somebody else's.
            limit.idle(time);
        }
    }

    private void checkOpen() throws IOException {
        if (closed) {
            throw new IOException("the answer is closed");
        }
    }

    @Override
    public void close() {
        closed = true;
        lease.cut();
    }
}
