package dev.runs4j.driver;

import dev.runs4j.domain.command.ToolApproval;
import dev.runs4j.domain.tool.McpCall;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Decides whether a remote MCP server may be called, where a run asks for that (Foundry Agents, preview versions). Called on the thread that
 * drives; one that is shared by several drives is called from several threads.
 *
 * <p>A policy can be put together: what is approved without asking, whom to ask about the rest, and what the server needs to be called.
 *
 * <pre>{@code
 * ToolApprover.approving("maps", "route", "place")
 *     .or(call -> askSomebody(call))
 *     .withHeaders("maps", Map.of("Authorization", "Bearer " + token));
 * }</pre>
 */
@FunctionalInterface
public interface ToolApprover {

    /** Refuses every call; the default of every driver. */
    ToolApprover REFUSE_ALL = call -> ToolApproval.refuse(call.id());

    /** Approves every call. */
    ToolApprover APPROVE_ALL = call -> ToolApproval.approve(call.id());

    /**
     * Approves calls of one server and refuses all others.
     *
     * @param serverLabel the server
     * @param tools the names of the tools that may be called; none means all of them
     * @return the approver
     */
    static ToolApprover approving(String serverLabel, String... tools) {
        Objects.requireNonNull(serverLabel, "serverLabel");
        Set<String> allowed = Set.of(tools);
        return call -> isOf(serverLabel, call) && (allowed.isEmpty() || allowed.contains(call.name()))
                ? ToolApproval.approve(call.id())
                : ToolApproval.refuse(call.id());
    }

    private static boolean isOf(String serverLabel, McpCall call) {
        return call.serverLabel().filter(serverLabel::equals).isPresent();
    }

    /**
     * {@return an approver that asks another one about what this one refuses} It is not asked when this one throws.
     *
     * @param other whom to ask
     */
    default ToolApprover or(ToolApprover other) {
        Objects.requireNonNull(other, "other");
        return call -> {
            ToolApproval first = decide(call);
            return first.approve() ? first : other.decide(call);
        };
    }

    /**
     * {@return an approver that decides as this one and gives these headers with every approval of a call of the server} The service keeps
     * none, so they go with each approval anew. A header that this approver gives itself stays.
     *
     * @param serverLabel the server; no other is given the headers
     * @param headers HTTP headers for the server
     */
    default ToolApprover withHeaders(String serverLabel, Map<String, String> headers) {
        Objects.requireNonNull(serverLabel, "serverLabel");
        Map<String, String> kept = Map.copyOf(headers);
        return call -> {
            ToolApproval decided = decide(call);
            return decided.approve() && isOf(serverLabel, call) ? withHeaders(decided, kept) : decided;
        };
    }

    private static ToolApproval withHeaders(ToolApproval approval, Map<String, String> more) {
        Map<String, String> headers = new HashMap<>(more);
        headers.putAll(approval.headers());
        return new ToolApproval(approval.callId(), true, headers);
    }

    /**
     * Decides on one call.
     *
     * @param call what is to be called; its arguments come from the model
     * @return yes or no for this very call; an answer that names another call counts as no
     * @throws InterruptedException ends the drive as an interrupt of its thread does
     * @throws Exception anything else counts as no
     */
    ToolApproval decide(McpCall call) throws Exception;
}
