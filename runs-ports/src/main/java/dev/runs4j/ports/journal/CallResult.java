package dev.runs4j.ports.journal;

import java.time.Instant;
import java.util.Objects;

/**
 * What came of a call. {@link #toString()} does not show the output.
 *
 * @param kind what happened
 * @param output the text for the model: any text, the empty one included, kept exactly as it is
 * @param at when it was recorded, on the clock of the process that did; cut to microseconds
 */
public record CallResult(Kind kind, String output, Instant at) {

    /** What happened to a call. */
    public enum Kind {
        /** The tool gave the output. */
        RETURNED,
        /** The tool failed; the output says what the model is told of it. */
        FAILED,
        /** The tool was not started, be it unknown or its arguments unreadable; the output says what the model is told of it. */
        REFUSED,
        /** Nobody knows whether the tool has done its work: its process was gone before it could say so. */
        UNKNOWN_OUTCOME
    }

    /** Cuts the time. */
    public CallResult {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(output, "output");
        at = Texts.micros("at", at);
    }

    @Override
    public String toString() {
        return "CallResult[" + kind + ", " + output.length() + " chars, at " + at + "]";
    }
}
