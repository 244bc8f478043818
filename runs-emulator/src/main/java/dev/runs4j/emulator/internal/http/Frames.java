package dev.runs4j.emulator.internal.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Events as frames: a line with the name, a line with the data, a blank line. Data of several lines takes several. For one thread. */
public final class Frames {

    private static final int ENOUGH = 16 * 1024;

    private final StringBuilder frames = new StringBuilder(ENOUGH / 8);

    Frames() {}

    /** Adds one event. */
    public void add(String name, String data) {
        frames.append("event: ").append(oneLine(name)).append('\n');
        if (data.indexOf('\n') < 0 && data.indexOf('\r') < 0) {
            frames.append("data: ").append(data).append('\n');
        } else {
            data.lines().forEach(line -> frames.append("data: ").append(line).append('\n'));
        }
        frames.append('\n');
    }

    /** A name with a line break would begin a line of its own. */
    private static String oneLine(String name) {
        return name.indexOf('\n') < 0 && name.indexOf('\r') < 0 ? name : name.replaceAll("[\\r\\n]", " ");
    }

    boolean isEmpty() {
        return frames.isEmpty();
    }

    boolean isFull() {
        return frames.length() >= ENOUGH;
    }

    ByteBuffer take() {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(frames.toString());
        frames.setLength(0);
        return bytes;
    }
}
