package dev.runs4j.emulator.internal.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the events of one stream. What is there already goes out in one write; then each event goes out when it comes. Ends when the stream
 * does, when its client goes or when the server stops. For one thread.
 */
final class StreamSender {

    private static final Logger LOG = LoggerFactory.getLogger(StreamSender.class);

    private final FrameSource source;
    private final Exchange exchange;
    private final Frames frames;
    private boolean committed;

    StreamSender(FrameSource source, Exchange exchange) {
        this.source = source;
        this.exchange = exchange;
        this.frames = new Frames();
    }

    /**
     * Sends until the stream has ended. What was pulled last is left for {@link #rest()}.
     *
     * @throws IOException when the client cannot be written to
     */
    void send() throws IOException {
        while (true) {
            FrameSource.Pull pull = source.next(frames, false);
            if (pull == FrameSource.Pull.NOTHING_YET) {
                flush();
                pull = source.next(frames, true);
            }
            if (pull == FrameSource.Pull.END) {
                commit();
                return;
            }
            if (frames.isFull()) {
                flush();
            }
        }
    }

    /** A stream is sent in chunks, however short it is. */
    private void commit() throws IOException {
        if (!committed) {
            flush();
        }
    }

    /** Sends what is there; the first time also the head of the answer. */
    void flush() throws IOException {
        if (!committed || !frames.isEmpty()) {
            committed = true;
            exchange.part(rest());
        }
    }

    ByteBuffer rest() {
        return frames.take();
    }

    /** Sends what was pulled before the stream broke. */
    void flushQuietly() {
        try {
            flush();
        } catch (IOException gone) {
            LOG.debug("The client has gone", gone);
        }
    }

    /** {@return whether nothing has been sent, and nothing is there to be sent} */
    boolean isSilent() {
        return !committed && frames.isEmpty();
    }
}
