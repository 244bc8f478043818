package dev.runs4j.wire.http;

import java.io.IOException;

/** Closes what is given up anyway. */
final class Quietly {

    private Quietly() {}

    @SuppressWarnings("EmptyCatch") // Nobody waits for news of a connection that is thrown away.
    static void close(WireSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // Gone is gone.
        }
    }
}
