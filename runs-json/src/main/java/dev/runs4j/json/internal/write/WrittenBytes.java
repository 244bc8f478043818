package dev.runs4j.json.internal.write;

import java.io.OutputStream;
import java.util.Arrays;

/** Takes what a generator writes, which is one piece for all but large documents: that one needs no copy more than the generator's buffer. */
final class WrittenBytes extends OutputStream {

    private static final byte[] NONE = {};

    private byte[] bytes = NONE;
    private int count;

    @Override
    public void write(int single) {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] source, int from, int length) {
        if (count == 0) {
            bytes = Arrays.copyOfRange(source, from, from + length);
        } else {
            if (length > bytes.length - count) {
                bytes = Arrays.copyOf(bytes, Math.max(count + length, 2 * bytes.length));
            }
            System.arraycopy(source, from, bytes, count, length);
        }
        count += length;
    }

    /** {@return all of it; to be called once, behind the last piece} */
    byte[] toBytes() {
        return count == bytes.length ? bytes : Arrays.copyOf(bytes, count);
    }
}
