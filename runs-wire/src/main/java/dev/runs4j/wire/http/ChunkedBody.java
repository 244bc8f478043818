package dev.runs4j.wire.http;

import java.io.IOException;
import java.net.ProtocolException;
import org.jspecify.annotations.Nullable;

/**
 * A body in chunks (RFC 9112, section 7.1). Between the data it goes on byte by byte and keeps its place, so a wait that took too long can be
 * taken up again at any byte. Extensions and trailers are skipped.
 */
final class ChunkedBody extends Body {

    private static final int MOST_OVERHEAD = 64 * 1024;
    private static final long LARGEST_BEFORE_DIGIT = Long.MAX_VALUE >>> 4;

    private enum Place {
        SIZE,
        EXTENSION,
        DATA,
        BEHIND_DATA,
        TRAILER,
        END
    }

    private Place place = Place.SIZE;
    private long size;
    private boolean hasDigits;
    private boolean afterReturn;
    private int overhead;
    private int lineLength;
    private @Nullable IOException broken;

    ChunkedBody(Wire wire) {
        super(wire);
    }

    @Override
    int read(byte[] bytes, int offset, int length) throws IOException {
        if (broken != null) {
            throw broken;
        }
        while (place != Place.DATA && place != Place.END) {
            step(wire.read());
        }
        return place == Place.END ? -1 : readData(bytes, offset, length);
    }

    private int readData(byte[] bytes, int offset, int length) throws IOException {
        int count = wire.read(bytes, offset, (int) Math.min(size, length));
        if (count < 0) {
            throw cutOff();
        }
        size -= count;
        if (size == 0) {
            place = Place.BEHIND_DATA;
            goOnWithoutWaiting();
        }
        return count;
    }

    /** Finds the end if it is here already, so that the connection is free as soon as the last byte was read. */
    private void goOnWithoutWaiting() {
        try {
            while (place != Place.DATA && place != Place.END && wire.buffered() > 0) {
                step(wire.read());
            }
        } catch (IOException e) {
            broken = e;
        }
    }

    @Override
    boolean atEnd() {
        return place == Place.END;
    }

    private void step(int value) throws IOException {
        if (value < 0) {
            throw cutOff();
        }
        if (++overhead > MOST_OVERHEAD) {
            throw malformed("more than " + MOST_OVERHEAD + " bytes between data");
        }
        if (afterReturn && value != '\n') {
            throw malformed("a return without a line feed");
        }
        afterReturn = value == '\r';
        if (!afterReturn) {
            stepTo(value);
        }
    }

    private void stepTo(int value) throws IOException {
        switch (place) {
            case SIZE -> inSize(value);
            case EXTENSION -> inExtension(value);
            case BEHIND_DATA -> behindData(value);
            default -> inTrailer(value);
        }
    }

    private void inSize(int value) throws IOException {
        int digit = Character.digit(value, 16);
        if (digit >= 0) {
            if (size > LARGEST_BEFORE_DIGIT) {
                throw malformed("a size above 2^63");
            }
            size = size << 4 | digit;
            hasDigits = true;
        } else if (!hasDigits || "; \t\n".indexOf(value) < 0) {
            throw malformed("no size");
        } else {
            place = Place.EXTENSION;
            inExtension(value);
        }
    }

    private void inExtension(int value) {
        if (value == '\n') {
            place = size == 0 ? Place.TRAILER : Place.DATA;
            lineLength = 0;
            overhead = 0;
        }
    }

    private void behindData(int value) throws IOException {
        if (value != '\n') {
            throw malformed("data longer than its size");
        }
        place = Place.SIZE;
        hasDigits = false;
    }

    private void inTrailer(int value) {
        if (value != '\n') {
            lineLength++;
        } else if (lineLength == 0) {
            place = Place.END;
        } else {
            lineLength = 0;
        }
    }

    private static ProtocolException malformed(String what) {
        return new ProtocolException("malformed chunk: " + what);
    }
}
