package dev.runs4j.json.property;

import java.util.function.LongConsumer;

/**
 * Runs a check for many seeds and says which one failed. The first seed is 0, or what the system property
 * {@code runs4j.test.firstSeed} says, for one's own longer walks.
 */
final class Seeds {

    private static final long FIRST = Long.getLong("runs4j.test.firstSeed", 0);

    private Seeds() {}

    static void each(int count, String what, LongConsumer check) {
        for (long seed = FIRST; seed < FIRST + count; seed++) {
            try {
                check.accept(seed);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(what + ", seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }
}
