package dev.runs4j.domain.lifecycle;

/** How well a transition is established for servers of the protocol. */
public enum Evidence {
    /** Vendor documentation or the official schema's examples say so. */
    DOCUMENTED,
    /** Seen in tests and reports against live servers. */
    OBSERVED,
    /** Follows from the rest; no direct evidence. */
    INFERRED
}
