package dev.runs4j.wire.internal.stream;

import java.io.IOException;
import java.io.InputStream;

/**
 * Cuts a body into lines at LF, CR and CRLF, on the bytes: all of these are ASCII, so a line never ends inside a character. A line is given
 * as soon as its end has come; one that the body's end cuts off is not given. For one thread at a time.
 */
final class SseLines {

    private static final int FIRST_ROOM = 8 * 1024;
    private static final int ROOM_TO_KEEP = 256 * 1024;

    private final InputStream body;
    private final SseLimit limit;
    private byte[] bytes = new byte[FIRST_ROOM];
    /** Where the first line begins that was not given yet. */
    private int start;
    /** Up to where no line end was found. */
    private int scanned;
    /** Up to where bytes were read. */
    private int end;
    /** Whether the line given last ended with CR, so that an LF is a part of its end. */
    private boolean maySkipLineFeed;

    private boolean isFirst = true;
    private int from;
    private int to;

    SseLines(InputStream body, SseLimit limit) {
        this.body = body;
        this.limit = limit;
    }

    /** Goes on to the next line that has come whole; says whether there is one. */
    boolean next() {
        skipLineFeed();
        byte[] in = bytes;
        int last = end;
        for (int i = scanned; i < last; i++) {
            byte b = in[i];
            if (b == '\n' || b == '\r') {
                give(i, b == '\r');
                return true;
            }
        }
        scanned = last;
        limit.checkLine(end - start);
        return false;
    }

    private void skipLineFeed() {
        if (maySkipLineFeed && start < end) {
            maySkipLineFeed = false;
            if (bytes[start] == '\n') {
                start++;
                scanned = start;
            }
        }
    }

    private void give(int place, boolean isReturn) {
        limit.checkLine(place - start);
        from = isFirst ? behindMark(place) : start;
        to = place;
        isFirst = false;
        start = place + 1;
        scanned = start;
        maySkipLineFeed = isReturn;
    }

    /** A byte order mark at the beginning of the body belongs to no line. */
    private int behindMark(int place) {
        boolean marked = place - start >= 3
                && bytes[start] == (byte) 0xEF
                && bytes[start + 1] == (byte) 0xBB
                && bytes[start + 2] == (byte) 0xBF;
        return marked ? start + 3 : start;
    }

    /** {@return the bytes that the line is a part of; good until more is read} */
    byte[] bytes() {
        return bytes;
    }

    /** {@return where the line begins} */
    int from() {
        return from;
    }

    /** {@return where the line ends, its line end not included} */
    int to() {
        return to;
    }

    /**
     * Reads what there is, or waits for the next byte.
     *
     * @return whether there was something; false at the body's end
     */
    boolean read() throws IOException {
        makeRoom();
        int count = body.read(bytes, end, bytes.length - end);
        if (count < 0) {
            return false;
        }
        end += count;
        return true;
    }

    private void makeRoom() {
        int kept = end - start;
        if (kept == 0 && bytes.length > ROOM_TO_KEEP) {
            bytes = new byte[FIRST_ROOM];
        } else if (end == bytes.length) {
            byte[] room = kept > bytes.length / 2 ? new byte[larger(bytes.length)] : bytes;
            System.arraycopy(bytes, start, room, 0, kept);
            bytes = room;
        } else if (kept > 0) {
            return;
        }
        scanned -= start;
        start = 0;
        end = kept;
    }

    private static int larger(int length) {
        return (int) Math.min(2L * length, Integer.MAX_VALUE - 8);
    }
}
