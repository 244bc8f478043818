package dev.runs4j.domain.command;

import java.util.Map;
import java.util.Objects;

/**
 * Yes or no to one call that waits for approval (Foundry Agents, preview versions).
 *
 * @param callId the pending call
 * @param approve whether the call may be made
 * @param headers HTTP headers for the MCP server; it does not keep them, so they are sent again each time, and {@link #toString()} hides
 *     them because they often carry secrets
 */
public record ToolApproval(String callId, boolean approve, Map<String, String> headers) {

    /** Copies the map. */
    public ToolApproval {
        Objects.requireNonNull(callId, "callId");
        headers = Map.copyOf(headers);
    }

    /** Allows a call. */
    public static ToolApproval approve(String callId) {
        return new ToolApproval(callId, true, Map.of());
    }

    /** Forbids a call. */
    public static ToolApproval refuse(String callId) {
        return new ToolApproval(callId, false, Map.of());
    }

    @Override
    public String toString() {
        return "ToolApproval[" + callId + ", approve=" + approve + "]";
    }
}
