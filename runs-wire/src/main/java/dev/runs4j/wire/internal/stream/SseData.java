package dev.runs4j.wire.internal.stream;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Collects the data lines of one event. Nearly all events have one line, which is copied once. */
final class SseData {

    private final SseLimit limit;
    private byte @Nullable [] first;
    private @Nullable ByteArrayOutputStream more;

    SseData(SseLimit limit) {
        this.limit = limit;
    }

    void add(byte[] bytes, int from, int to) {
        if (first == null) {
            limit.checkData(to - from);
            first = Arrays.copyOfRange(bytes, from, to);
        } else {
            addTo(joined(first), bytes, from, to);
        }
    }

    private ByteArrayOutputStream joined(byte[] line) {
        if (more == null) {
            more = new ByteArrayOutputStream(2 * line.length + 64);
            more.writeBytes(line);
        }
        return more;
    }

    private void addTo(ByteArrayOutputStream lines, byte[] bytes, int from, int to) {
        limit.checkData(lines.size() + 1L + (to - from));
        lines.write('\n');
        lines.write(bytes, from, to - from);
    }

    /** {@return the data, null when there was no data line; empty behind this} */
    byte @Nullable [] take() {
        byte[] data = more == null ? first : more.toByteArray();
        first = null;
        more = null;
        return data;
    }
}
