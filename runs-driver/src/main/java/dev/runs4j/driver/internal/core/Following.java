package dev.runs4j.driver.internal.core;

/** How a drive learns of the run's progress. */
public enum Following {
    /** By reading the run. */
    POLLING,
    /** By a stream that the next creation or answer opens; until then by reading. */
    STREAMING,
    /** By a stream that is open. */
    STREAM_OPEN,
    /** By a stream that broke and is to be joined again. */
    STREAM_BROKEN
}
