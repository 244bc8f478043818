package dev.runs4j.emulator.responses;

/**
 * The connection broke and there is no answer: a fault that was asked for, or an interrupt. Whether the request was carried out the caller cannot know;
 * the ledger tells. Over HTTP the connection is closed without an answer. It has no stack trace.
 */
public final class LostConnectionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LostConnectionException(String message) {
        super(message, null, false, false);
    }
}
