package dev.runs4j.wire.internal.stream;

import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.MalformedResponseException;
import org.jspecify.annotations.Nullable;

/**
 * How large lines and events may be. A line may be longer than an event's data by what stands before the data. Nothing can be found behind what
 * was too large, so it is told again at every further look. For one thread at a time.
 */
final class SseLimit {

    /** {@code data: }, the longest that stands before data. */
    private static final int BEFORE_DATA = 6;

    private final int maxBytes;
    private final ErrorDetails details;
    private @Nullable String exceeded;

    /**
     * Takes the limit of bodies for that of events.
     *
     * @param maxBytes the most bytes of data in one event
     * @param details what is told of the answer when it is too large
     */
    SseLimit(int maxBytes, ErrorDetails details) {
        this.maxBytes = maxBytes;
        this.details = details;
    }

    /** Tells once more what was too large. */
    void check() {
        if (exceeded != null) {
            throw new MalformedResponseException(exceeded, "", "", details, null);
        }
    }

    void checkLine(long length) {
        long longest = maxBytes + (long) BEFORE_DATA;
        if (length > longest) {
            exceeded = "A line of the stream has at least " + length
                    + " bytes; limit maxBytes, with the name of the field, is " + longest;
        }
        check();
    }

    void checkData(long length) {
        if (length > maxBytes) {
            exceeded = "The data of an event have at least " + length + " bytes; limit maxBytes is " + maxBytes;
        }
        check();
    }
}
