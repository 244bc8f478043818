package dev.runs4j.wire.internal.stream;

import dev.runs4j.wire.http.HttpAnswer;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads frames out of the body of an answer, each time for a bounded while. For one thread at a time; {@link #close()} may come from any. */
final class StreamBody {

    private static final Duration REST = Duration.ofMillis(5);

    /** What reading on has brought. */
    enum Got {
        /** More bytes. */
        BYTES,
        /** Nothing in the time allowed. */
        NOTHING,
        /** The body has ended. */
        END
    }

    private final HttpAnswer answer;
    private final Duration silence;
    private final SseLines lines;
    private final SseFrames frames;
    private @Nullable Duration allowed;
    private Duration silent = Duration.ZERO;

    StreamBody(HttpAnswer answer, SseLimit limit, Duration silence) {
        this.answer = answer;
        this.silence = Objects.requireNonNull(silence, "silence");
        this.lines = new SseLines(answer.body(), limit);
        this.frames = new SseFrames(lines, limit);
    }

    /** {@return the next frame among what was read; null when more must be read} */
    @Nullable
    SseFrame frame() {
        return frames.next();
    }

    /**
     * Reads on. The time that was waited in vain is counted as it was allowed, not by a clock: the one of the backend may stand still or jump,
     * and says nothing of the connection.
     *
     * @throws IOException when the connection failed, or when it was silent for too long
     */
    Got read(Duration atMost) throws IOException {
        try {
            allow(atMost);
            boolean more = lines.read();
            silent = Duration.ZERO;
            return more ? Got.BYTES : Got.END;
        } catch (SocketTimeoutException nothing) {
            silent = silent.plus(atMost);
            if (silent.compareTo(silence) >= 0) {
                throw new IOException("no byte came in " + silence + " of waiting", nothing);
            }
            return Got.NOTHING;
        }
    }

    private void allow(Duration atMost) throws IOException {
        if (!atMost.equals(allowed)) {
            answer.waitAtMost(atMost);
            allowed = atMost;
        }
    }

    /** Lets go of the answer behind its last event; its connection can be used again if the body ends right there. */
    void finish() {
        try {
            read(REST);
        } catch (IOException gone) {
            // The events have come; what becomes of the connection is of no interest.
            return;
        } finally {
            close();
        }
    }

    void close() {
        answer.close();
    }
}
