package dev.runs4j.emulator.internal.http;

/** What one request asks for. For one thread. */
public interface Errand {

    /** Refuses a request for its head; asked before its body is read. */
    void check();

    /**
     * Takes the body.
     *
     * @return whether the answer may be a stream, of which there may be only so many
     */
    boolean takes(byte[] utf8);

    /** Carries it out on the calling thread. */
    Reply carryOut();
}
