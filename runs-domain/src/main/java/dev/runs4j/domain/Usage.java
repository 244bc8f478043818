package dev.runs4j.domain;

import java.util.Objects;

/**
 * Tokens that a run or a step has used, as the server counted them.
 *
 * <p>The total is what the server said and need not be the sum. A count that the server left out reads as zero. Details such as cached
 * tokens, which the official schema does not list, are among the extras. Immutable.
 *
 * @param promptTokens tokens read by the model, over all its turns
 * @param completionTokens tokens written by the model, over all its turns
 * @param totalTokens the server's total
 * @param extras unmodelled members
 */
public record Usage(long promptTokens, long completionTokens, long totalTokens, Extras extras) {

    /**
     * Keeps the counts.
     *
     * @param promptTokens tokens read by the model
     * @param completionTokens tokens written by the model
     * @param totalTokens the server's total
     * @param extras unmodelled members
     */
    public Usage {
        Objects.requireNonNull(extras, "extras");
    }

    /**
     * Makes usage whose total is the sum.
     *
     * @param promptTokens tokens read by the model
     * @param completionTokens tokens written by the model
     * @return the usage
     */
    public static Usage of(long promptTokens, long completionTokens) {
        return new Usage(promptTokens, completionTokens, promptTokens + completionTokens, Extras.NONE);
    }

    /**
     * Adds two usages; extras are not added up and are dropped.
     *
     * @param other the usage to add
     * @return the sum of each count
     */
    public Usage plus(Usage other) {
        return new Usage(
                promptTokens + other.promptTokens,
                completionTokens + other.completionTokens,
                totalTokens + other.totalTokens,
                Extras.NONE);
    }
}
