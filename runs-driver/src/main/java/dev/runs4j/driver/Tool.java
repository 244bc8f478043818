package dev.runs4j.driver;

import dev.runs4j.domain.tool.FunctionTool;
import dev.runs4j.driver.tool.ToolTraits;
import java.util.Objects;
import java.util.Optional;

/**
 * A function of the caller that a model may call. A tool that is shared by several drives, or by calls of one round that are made at the same
 * time, is called from several threads.
 *
 * <p>A driver claims each call in its {@link dev.runs4j.ports.journal.ToolJournal} before it starts the tool, so a tool is started at most once
 * for each call and journal; unless it is said to be {@link ToolTraits#idempotent}. A journal in memory dies with its process, and whoever drives
 * the run then calls the tool again: side effects need a journal that lasts, or {@link ToolInvocation#key()}, which is the same then.
 */
public interface Tool {

    /** {@return what the model is told: name, description and schema of the arguments; always the same} */
    FunctionTool definition();

    /**
     * Does the work. A tool that works long looks at {@link ToolInvocation#deadline()} itself: it is not broken off but by an interrupt of the
     * thread that drives.
     *
     * @param invocation what is wanted, by which run
     * @return the output, any text
     * @throws ToolException when the model is to be told what was wrong with the call
     * @throws InterruptedException ends the drive as an interrupt of its thread does
     * @throws Exception anything else; the model is told only that the tool failed
     */
    String call(ToolInvocation invocation) throws Exception;

    /** {@return the name in the definition, by which the model calls the tool; whatever an override says, the definition counts} */
    default String name() {
        return definition().name();
    }

    /** {@return what may be done with a call of which nobody knows how it went; always the same} */
    default ToolTraits traits() {
        return ToolTraits.NONE;
    }

    /**
     * Finds out what came of a call that an earlier drive claimed, by {@link ToolInvocation#idempotencyKey()}. Asked only where the traits say
     * that the tool reconciles. The earlier call may be at work at this very moment: only what has certainly happened is an answer.
     *
     * @param invocation what was wanted
     * @return the output of the earlier call; empty where nothing is known of one
     * @throws InterruptedException ends the drive as an interrupt of its thread does
     * @throws Exception anything else counts as empty; the listener is told
     */
    default Optional<String> reconcile(ToolInvocation invocation) throws Exception {
        return Optional.empty();
    }

    /** {@return the same tool, with these traits} */
    default Tool with(ToolTraits traits) {
        return new TraitTool(this, Objects.requireNonNull(traits, "traits"), this::reconcile);
    }

    /** {@return the same tool, which can find out in this way what came of an earlier call} Its traits say so then; {@link #with} after this would
     * take that away again. */
    default Tool reconciledBy(ToolReconciler reconciler) {
        return new TraitTool(this, traits().andReconciles(), Objects.requireNonNull(reconciler, "reconciler"));
    }
}
