package dev.runs4j.tools;

import org.jspecify.annotations.Nullable;

/**
 * What a tool does with its arguments. Called on the threads that drive, from several at once when several drives share the tool.
 *
 * @param <A> the record of arguments
 */
@FunctionalInterface
public interface ToolFunction<A extends Record> {

    /**
     * Does the work.
     *
     * @param arguments what the model wants
     * @return the output: a text goes to the model as it is, and so does a {@link dev.runs4j.domain.JsonText}; anything else as JSON; null, for a
     *     function that has nothing to tell, as the empty text
     * @throws dev.runs4j.driver.ToolException when the model is to be told what was wrong with the call
     * @throws Exception anything else; the model is told only that the tool failed
     */
    @Nullable
    Object call(A arguments) throws Exception;
}
