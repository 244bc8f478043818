package dev.runs4j.wire.internal.stream;

/**
 * An event as it came. A class of identity: nobody compares frames.
 *
 * <p>The name is empty for none. The data are UTF-8, lines joined by LF.
 */
final class SseFrame {

    private final String name;
    private final byte[] data;

    SseFrame(String name, byte[] data) {
        this.name = name;
        this.data = data;
    }

    String name() {
        return name;
    }

    byte[] data() {
        return data;
    }
}
