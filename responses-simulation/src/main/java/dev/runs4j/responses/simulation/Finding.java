package dev.runs4j.responses.simulation;

import java.util.Objects;

/**
 * A rule that was broken.
 *
 * @param seed the world; the same seed shows it again
 * @param rule which rule
 * @param seen what was seen
 */
public record Finding(long seed, Rule rule, String seen) {

    /** Refuses null. */
    public Finding {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(seen, "seen");
    }

    @Override
    public String toString() {
        return "seed " + seed + ", " + rule + ": " + seen;
    }
}
