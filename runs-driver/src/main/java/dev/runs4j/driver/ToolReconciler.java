package dev.runs4j.driver;

import java.util.Optional;

/** Finds out what came of a call that an earlier drive made, or had begun to make. Called from several threads where the tool is. */
@FunctionalInterface
public interface ToolReconciler {

    /**
     * Looks for the call where its effect would be, by {@link ToolInvocation#idempotencyKey()}. The earlier call may be at work at this very
     * moment: only what has certainly happened is an answer.
     *
     * @param invocation what was wanted
     * @return the output of the earlier call; empty where nothing is known of one
     * @throws InterruptedException ends the drive as an interrupt of its thread does
     * @throws Exception anything else counts as empty; the listener is told
     */
    Optional<String> reconcile(ToolInvocation invocation) throws Exception;
}
