package dev.runs4j.emulator.internal.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.io.AbstractEndPoint;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.util.Callback;

/**
 * Notices that a client has gone while an answer is being sent to it. The server does not read from a connection during an answer, so nobody
 * else would notice before the next write, which may never come.
 *
 * <p>A client that has only ended its own direction counts as gone, too: the two cannot be told apart. What a client sends ahead of the
 * answer's end is lost, and the connection is to be closed behind the answer, so that the client sends it again.
 */
final class ClientWatch implements Callback {

    private static final int PEEK = 1024;

    private final AbstractEndPoint connection;
    private final Runnable onGone;
    private boolean ended;
    private boolean ahead;
    private volatile boolean gone;

    private ClientWatch(AbstractEndPoint connection, Runnable onGone) {
        this.connection = connection;
        this.onGone = onGone;
    }

    /** Begins to watch; the request must have been read to its end. */
    static ClientWatch over(EndPoint connection, Runnable onGone) {
        ClientWatch watch = new ClientWatch((AbstractEndPoint) connection, onGone);
        watch.connection.tryFillInterested(watch);
        return watch;
    }

    boolean isGone() {
        return gone;
    }

    /** Ends the watch, before the last bytes are written: the next request is not ours to read. */
    void end() {
        synchronized (this) {
            ended = true;
        }
        connection.getFillInterest().onFail(new IOException("The watch is over"));
    }

    /** {@return whether the client has sent something that was lost} */
    synchronized boolean isAhead() {
        return ahead;
    }

    /** The connection has something to read, or has ended. */
    @Override
    public void succeeded() {
        if (look()) {
            leave();
        }
    }

    /** {@return whether the client has gone} */
    private synchronized boolean look() {
        if (ended) {
            return false;
        }
        try {
            ByteBuffer read = ByteBuffer.allocate(PEEK).limit(0);
            int count = connection.fill(read);
            ahead |= count > 0;
            if (count >= 0) { // Also behind what came ahead: the client may go all the same.
                connection.tryFillInterested(this);
            }
            return count < 0;
        } catch (IOException broken) {
            return true;
        }
    }

    @Override
    public void failed(Throwable cause) {
        boolean over;
        synchronized (this) {
            over = ended;
        }
        if (!over) {
            leave();
        }
    }

    private void leave() {
        gone = true;
        onGone.run();
    }
}
