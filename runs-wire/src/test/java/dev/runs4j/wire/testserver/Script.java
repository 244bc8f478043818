package dev.runs4j.wire.testserver;

import java.io.IOException;

/** What a server does on one connection; the connection is closed behind it. */
@FunctionalInterface
public interface Script {

    /** Plays it. An {@link IOException} ends it. */
    void play(Peer peer) throws IOException, InterruptedException;

    /** {@return a script that gives each request this answer, as long as the client stays} */
    static Script answering(String answer) {
        return peer -> {
            while (peer.tryRead()) {
                peer.send(answer);
            }
        };
    }

    /** {@return a script that reads one request, answers it so, and closes} */
    static Script once(String answer) {
        return peer -> {
            peer.read();
            peer.send(answer);
        };
    }

    /** {@return a script that reads one request and then says nothing until the client goes away} */
    static Script silent() {
        return peer -> {
            peer.read();
            peer.awaitGone();
        };
    }
}
