package dev.runs4j.domain.command;

import java.util.Objects;

/**
 * What one call of the caller's function gave.
 *
 * @param callId the pending call
 * @param output any text, often JSON; the empty text says "nothing"
 */
public record ToolOutput(String callId, String output) {

    /** Refuses null. */
    public ToolOutput {
        Objects.requireNonNull(callId, "callId");
        Objects.requireNonNull(output, "output");
    }

    /** Answers a call. */
    public static ToolOutput of(String callId, String output) {
        return new ToolOutput(callId, output);
    }

    @Override
    public String toString() {
        return "ToolOutput[" + callId + "]";
    }
}
