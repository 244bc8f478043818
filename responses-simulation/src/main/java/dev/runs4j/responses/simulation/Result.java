package dev.runs4j.responses.simulation;

import java.util.List;
import java.util.Map;

/**
 * What came of one world.
 *
 * @param seed its seed
 * @param hash of everything that happened
 * @param mode how responses were tied together
 * @param switches which combination of the server's unknowns it had, by its number
 * @param hits how often each fault happened
 * @param findings the rules that were broken
 * @param lines what happened, where it was to be kept
 */
record Result(
        long seed,
        long hash,
        Mode mode,
        int switches,
        Map<Fault, Integer> hits,
        List<Finding> findings,
        List<String> lines) {}
