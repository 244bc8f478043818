package dev.runs4j.inmemory;

import dev.runs4j.domain.Usage;

/**
 * What a run has used up so far.
 *
 * @param prompt tokens read by the model, over its turns
 * @param completion tokens written by the model
 * @param context tokens that this run has added to what the model reads next
 * @param steps how many steps there are
 * @param calls how many calls there are
 */
record Tally(long prompt, long completion, long context, int steps, int calls) {

    static final Tally ZERO = new Tally(0, 0, 0, 0, 0);

    Usage usage() {
        return Usage.of(prompt, completion);
    }

    Tally plus(long read, long written) {
        return new Tally(prompt + read, completion + written, context + written, steps, calls);
    }

    Tally plusContext(long tokens) {
        return new Tally(prompt, completion, context + tokens, steps, calls);
    }

    Tally plusStep(int newCalls) {
        return new Tally(prompt, completion, context, steps + 1, calls + newCalls);
    }
}
