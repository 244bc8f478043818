package dev.runs4j.wire.http;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * The answer to one request. Its body is read by one thread at a time; {@link #close()} may come from any.
 */
public interface HttpAnswer extends AutoCloseable {

    /** {@return the status, such as 200} */
    int status();

    /** {@return the header fields} */
    HttpHeaders headers();

    /**
     * {@return the body, decoded from its transfer coding; empty where there is none}
     *
     * <p>A read that had to wait for longer than the call, or {@link #waitAtMost}, allows throws {@link java.net.SocketTimeoutException}; nothing
     * is lost then, and reading may go on. An interrupt ends a read with {@link java.io.InterruptedIOException} within 250 ms, the flag stays
     * set; again nothing is lost, and reading may go on once the flag is cleared. A read that may wait for 200 ms or less need not notice the
     * interrupt: its time ends it soon enough.
     */
    InputStream body();

    /**
     * Sets how long one read of the body may wait for the next byte from now on; the call's whole time goes on to hold as well.
     *
     * @param time more than zero; at least a millisecond is waited
     * @throws IOException when the connection is gone
     */
    void waitAtMost(Duration time) throws IOException;

    /**
     * Lets go of the answer at once. The connection is kept for another request if the body was read to its end, else it is cut off: nothing
     * is read to get to the end. A read that waits in another thread ends with an {@link IOException} within 250 ms. Closing again has no
     * effect.
     */
    @Override
    void close();
}
