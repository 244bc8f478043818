package dev.runs4j.wire.internal.stream;

import dev.runs4j.domain.event.EventName;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Makes frames of lines. Fields other than {@code event} and {@code data} are ignored: the protocol has no resuming and no times. For one
 * thread at a time.
 */
final class SseFrames {

    private static final byte[] EVENT = {'e', 'v', 'e', 'n', 't'};
    private static final byte[] DATA = {'d', 'a', 't', 'a'};
    private static final byte[] NONE = new byte[0];

    private final SseLines lines;
    private final SseLimit limit;
    private final SseData data;
    private String name = "";
    /** The name told last, since most events of a stream are deltas and bear the name of the one before. */
    private String known = "";

    private byte[] knownBytes = NONE;

    SseFrames(SseLines lines, SseLimit limit) {
        this.lines = lines;
        this.limit = limit;
        this.data = new SseData(limit);
    }

    /** {@return the next frame that has come whole; null when more must be read} */
    @Nullable
    SseFrame next() {
        limit.check();
        while (lines.next()) {
            if (lines.from() < lines.to()) {
                field(lines.bytes(), lines.from(), lines.to());
            } else {
                SseFrame frame = frame();
                if (frame != null) {
                    return frame;
                }
            }
        }
        return null;
    }

    private void field(byte[] bytes, int from, int to) {
        int colon = from;
        while (colon < to && bytes[colon] != ':') {
            colon++;
        }
        int value = Math.min(to, colon + 1);
        if (value < to && bytes[value] == ' ') {
            value++;
        }
        if (Arrays.equals(bytes, from, colon, DATA, 0, DATA.length)) {
            data.add(bytes, value, to);
        } else if (Arrays.equals(bytes, from, colon, EVENT, 0, EVENT.length)) {
            name = name(bytes, value, to);
        }
    }

    private String name(byte[] bytes, int from, int to) {
        if (!Arrays.equals(bytes, from, to, knownBytes, 0, knownBytes.length)) {
            knownBytes = Arrays.copyOfRange(bytes, from, to);
            known = new String(knownBytes, StandardCharsets.UTF_8);
        }
        return known;
    }

    /**
     * Ends a frame. One without data is dropped, as the standard has it, and so is one without a name whose data are empty, which says nothing
     * either; but {@code done} has been seen to come without data.
     */
    private @Nullable SseFrame frame() {
        byte[] told = data.take();
        String called = name;
        name = "";
        if (told == null) {
            return called.equals(EventName.DONE) ? new SseFrame(called, NONE) : null;
        }
        return called.isEmpty() && told.length == 0 ? null : new SseFrame(called, told);
    }
}
