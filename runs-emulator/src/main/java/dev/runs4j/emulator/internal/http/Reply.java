package dev.runs4j.emulator.internal.http;

import dev.runs4j.emulator.internal.error.ApiError;
import java.util.Map;

/** How a request is answered. */
public sealed interface Reply permits Reply.Body, Reply.Stream, Reply.Refusal, Reply.Lost {

    /** Makes an answer of JSON. */
    static Body json(byte[] utf8) {
        return new Body(200, "application/json", utf8, Map.of());
    }

    /**
     * An answer in one piece.
     *
     * @param status the status
     * @param type the type of the body
     * @param utf8 the body
     * @param headers headers beside the usual ones
     */
    @SuppressWarnings("ArrayRecordComponent") // It is written once and never compared.
    record Body(int status, String type, byte[] utf8, Map<String, String> headers) implements Reply {}

    /**
     * A stream. Whoever takes it closes it.
     *
     * @param source the events
     */
    record Stream(FrameSource source) implements Reply {}

    /**
     * A refusal in the form of the server.
     *
     * @param error what is wrong
     */
    record Refusal(ApiError error) implements Reply {}

    /** No answer: the connection breaks. */
    record Lost() implements Reply {}
}
