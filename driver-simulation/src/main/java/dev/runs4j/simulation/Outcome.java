package dev.runs4j.simulation;

import java.util.List;
import java.util.Map;

/**
 * What came of one world.
 *
 * @param seed its seed
 * @param hash of everything that happened
 * @param hits how often each fault happened
 * @param findings the rules that were broken
 * @param lines what happened, where it was to be kept
 */
record Outcome(long seed, long hash, Map<FaultPoint, Integer> hits, List<Finding> findings, List<String> lines) {

    static Outcome of(World world, List<Finding> findings) {
        Trace trace = world.trace();
        return new Outcome(world.seed(), trace.hash(), world.mishaps().hits(), findings, trace.lines());
    }
}
