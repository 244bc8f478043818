package dev.runs4j.responses.journal;

/** How far the attempt to have a response made has come. */
public enum TryPhase {
    /** The request is about to be sent, or was sent, and no answer is written down. */
    PLANNED,
    /** It was sent, and nobody knows whether the server took it; another attempt may follow. */
    INDETERMINATE,
    /** The server has named its response. */
    ACKNOWLEDGED,
    /** What came of it is written down. */
    SETTLED
}
