package dev.runs4j.ports.journal;

/** How far the answers of a round have come. The later mark takes the place of the earlier one, never the other way round. */
public enum SubmitMark {
    /** Written before the answers are sent: they may have arrived, or not. */
    SENDING,
    /** The server took the answers. */
    ACCEPTED
}
