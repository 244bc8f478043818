package dev.runs4j.driver;

import dev.runs4j.domain.command.ToolApproval;
import dev.runs4j.domain.tool.McpCall;

/**
 * Decides whether a remote MCP server may be called, where a run asks for that (Foundry Agents, preview versions). Called on the thread that
 * drives; one that is shared by several drives is called from several threads.
 */
@FunctionalInterface
public interface ToolApprover {

    /** Refuses every call; the default of every driver. */
    ToolApprover REFUSE_ALL = call -> ToolApproval.refuse(call.id());

    /** Approves every call. */
    ToolApprover APPROVE_ALL = call -> ToolApproval.approve(call.id());

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
