package dev.runs4j.driver;

import dev.runs4j.domain.tool.FunctionTool;
import dev.runs4j.driver.tool.ToolTraits;
import java.util.Optional;

/** A tool of which more is known than it says itself. */
final class TraitTool implements Tool {

    private final Tool tool;
    private final ToolTraits traits;
    private final ToolReconciler reconciler;

    TraitTool(Tool tool, ToolTraits traits, ToolReconciler reconciler) {
        this.tool = tool;
        this.traits = traits;
        this.reconciler = reconciler;
    }

    @Override
    public FunctionTool definition() {
        return tool.definition();
    }

    @Override
    public String call(ToolInvocation invocation) throws Exception {
        return tool.call(invocation);
    }

    @Override
    public ToolTraits traits() {
        return traits;
    }

    @Override
    public Optional<String> reconcile(ToolInvocation invocation) throws Exception {
        return reconciler.reconcile(invocation);
    }

    @Override
    public String toString() {
        return tool.toString();
    }
}
