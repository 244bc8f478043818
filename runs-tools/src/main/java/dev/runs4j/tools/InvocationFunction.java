package dev.runs4j.tools;

import dev.runs4j.driver.ToolInvocation;
import org.jspecify.annotations.Nullable;

/**
 * What a tool does with its arguments, when it also wants to know which run asks, or until when. Called as a {@link ToolFunction} is.
 *
 * @param <A> the record of arguments
 */
@FunctionalInterface
public interface InvocationFunction<A extends Record> {

    /**
     * Does the work.
     *
     * @param arguments what the model wants
     * @param invocation run, round, call and deadline
     * @return the output: a text goes to the model as it is, and so does a {@link dev.runs4j.domain.JsonText}; anything else as JSON; null, for a
     *     function that has nothing to tell, as the empty text
     * @throws dev.runs4j.driver.ToolException when the model is to be told what was wrong with the call
     * @throws Exception anything else; the model is told only that the tool failed
     */
    @Nullable
    Object call(A arguments, ToolInvocation invocation) throws Exception;
}
