package dev.runs4j.wire.internal.failure;

/** How an attempt failed, as far as it matters for making another one. */
public enum FailureKind {
    /** No connection could be had: the server has not seen the request. */
    NOT_SENT,
    /** The exchange broke or timed out after the request may have left. */
    LOST,
    /** The status tells nothing about whether the request was carried out: 408, 409 and 500 to 599. */
    UNCERTAIN,
    /** Too many requests (429): not carried out, and it will work after a while. */
    RATE_LIMITED,
    /** The account has run out of money or quota: not carried out, and waiting does not help. */
    QUOTA,
    /** Refused for good: any other 4xx. */
    REFUSED,
    /** The server points elsewhere (3xx). */
    REDIRECTED,
    /** The server did it, but its answer cannot be read. */
    UNREADABLE,
    /** The calling thread was interrupted. */
    INTERRUPTED
}
