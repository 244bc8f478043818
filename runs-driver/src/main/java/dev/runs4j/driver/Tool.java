package dev.runs4j.driver;

import dev.runs4j.domain.tool.FunctionTool;

/**
 * A function of the caller that a model may call. A tool that is shared by several drives is called from several threads.
 *
 * <p>Within one drive a tool is called at most once for each call of a round, but the answer may still be lost with the drive, and whoever
 * drives the run again calls the tool again: side effects need {@link ToolInvocation#key()}, which is the same then.
 */
public interface Tool {

    /** {@return what the model is told: name, description and schema of the arguments; always the same} */
    FunctionTool definition();

    /**
     * Does the work. It cannot be broken off: a tool that works long looks at {@link ToolInvocation#deadline()} itself.
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
}
