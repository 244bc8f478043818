package dev.runs4j.responses.internal.core;

/** How far a response is. The six words of the official OpenAI schema 2.3.0, and one for all others. */
public enum ResponseStatus {
    /** It waits for its turn. */
    QUEUED,
    /** It is being made. */
    IN_PROGRESS,
    /** It is done; it may ask for something. */
    COMPLETED,
    /** It was cut off. */
    INCOMPLETE,
    /** It failed. */
    FAILED,
    /** It was cancelled. */
    CANCELLED,
    /** A word that this version does not know; it is waited out. */
    OTHER;

    /** {@return whether nothing more comes} */
    public boolean isTerminal() {
        return this == COMPLETED || this == INCOMPLETE || this == FAILED || this == CANCELLED;
    }
}
