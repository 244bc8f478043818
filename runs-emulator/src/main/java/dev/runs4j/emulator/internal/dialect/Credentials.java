package dev.runs4j.emulator.internal.dialect;

/** How a client may show its key. */
public enum Credentials {
    /** {@code Authorization: Bearer}. */
    BEARER,
    /** The same, or the header {@code api-key}. */
    BEARER_OR_KEY,
    /** {@code Authorization: Bearer}; a request with {@code api-key} is refused, whatever else it has. */
    BEARER_ONLY
}
