package dev.runs4j.emulator.internal.http;

import dev.runs4j.ports.RunStream;
import dev.runs4j.ports.StreamPull;
import dev.runs4j.ports.time.RunsClock;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the events of one stream. What is there already goes out in one write; then each event goes out when it comes. Ends when the stream
 * does, when its client goes or when the server stops. For one thread.
 */
final class StreamSender {

    private static final Logger LOG = LoggerFactory.getLogger(StreamSender.class);

    /** A look without waiting. */
    private static final Instant NOW = Instant.MIN;

    /** The stream is closed from another thread where waiting makes no sense any more, so that the time hardly matters. */
    private static final Duration LONG = Duration.ofHours(1);

    private final RunStream stream;
    private final RunsClock clock;
    private final Exchange exchange;
    private final Frames frames;
    private boolean committed;

    StreamSender(RunStream stream, RunsClock clock, Exchange exchange) {
        this.stream = stream;
        this.clock = clock;
        this.exchange = exchange;
        this.frames = new Frames(exchange::eventData);
    }

    /**
     * Sends until the stream has ended. What was pulled last is left for {@link #rest()}.
     *
     * @throws dev.runs4j.ports.error.RunsException when the stream breaks
     * @throws IOException when the client cannot be written to
     */
    void send() throws IOException {
        while (true) {
            StreamPull pull = stream.next(NOW);
            if (pull instanceof StreamPull.NothingYet) {
                flush();
                pull = stream.next(clock.now().plus(LONG));
            }
            if (pull instanceof StreamPull.Event event) {
                frames.add(event.event());
            } else if (pull instanceof StreamPull.End) {
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
