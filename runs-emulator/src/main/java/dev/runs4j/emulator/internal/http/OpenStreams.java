package dev.runs4j.emulator.internal.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** The streams that are being sent, so that all of them can be ended. Safe for many threads. */
final class OpenStreams {

    private final Set<FrameSource> streams = ConcurrentHashMap.newKeySet();
    private final Semaphore places;
    private volatile boolean closing;

    OpenStreams(int most) {
        this.places = new Semaphore(most);
    }

    /** Takes the place of one stream; whoever gets one gives it back. */
    boolean takePlace() {
        return places.tryAcquire();
    }

    void freePlace() {
        places.release();
    }

    void add(FrameSource stream) {
        streams.add(stream);
        if (closing) { // Whoever closes all may have looked before.
            stream.close();
        }
    }

    void remove(FrameSource stream) {
        streams.remove(stream);
    }

    boolean isClosing() {
        return closing;
    }

    void closeAll() {
        closing = true;
        streams.forEach(FrameSource::close);
    }
}
