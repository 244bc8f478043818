package dev.runs4j.ports.error;

/** A kind of object that an id can name. */
public enum Resource {
    /** An assistant. */
    ASSISTANT,
    /** A thread. */
    THREAD,
    /** A message. */
    MESSAGE,
    /** A run. */
    RUN,
    /** A run step. */
    STEP,
    /** Something that the server did not name. */
    UNKNOWN
}
