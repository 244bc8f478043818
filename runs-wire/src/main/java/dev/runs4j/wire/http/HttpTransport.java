package dev.runs4j.wire.http;

import java.io.IOException;

/**
 * Carries requests to a server and brings answers back. Safe for many threads; every call runs on its caller's thread.
 *
 * <p>What a transport must do, since the layers above rely on it:
 *
 * <ul>
 *   <li>It sends each request at most once: no repeating, no following of redirects, no cookies, no answers to challenges.
 *   <li>It throws {@link NotSentException} when the server cannot have seen the request, and any other {@link IOException} when it may have.
 *   <li>An interrupt ends {@link #send} and every read of a body within 250 ms; the interrupt flag is set afterwards. The
 *       lookup of a name, which Java cannot interrupt, may last longer.
 *   <li>It answers as soon as the head of the answer is there, whatever the status; the body comes as it arrives.
 *   <li>It keeps to the times of the {@link HttpCall}, with {@link java.net.SocketTimeoutException} when one has passed.
 * </ul>
 */
public interface HttpTransport extends AutoCloseable {

    /**
     * Sends a request and waits for the head of the answer.
     *
     * @param call what to send, and how long to wait
     * @return the answer; the caller closes it
     * @throws NotSentException when the server cannot have seen the request
     * @throws java.net.SocketTimeoutException when a time has passed
     * @throws java.io.InterruptedIOException or {@link java.nio.channels.ClosedByInterruptException} when the thread was interrupted
     * @throws IOException when the exchange failed in another way
     */
    HttpAnswer send(HttpCall call) throws IOException;

    /** Closes all connections, those of open answers included. Closing again has no effect. */
    @Override
    void close();
}
