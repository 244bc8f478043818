package dev.runs4j.responses.simulation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is wrong in one world; each thing once. One thread. */
final class Findings {

    private final long seed;
    private final Set<String> seen = new HashSet<>();
    private final List<Finding> all = new ArrayList<>();

    Findings(long seed) {
        this.seed = seed;
    }

    void add(Rule rule, String what) {
        String first = what.split(" at ", 2)[0];
        if (seen.add(rule + first)) {
            all.add(new Finding(seed, rule, what));
        }
    }

    List<Finding> all() {
        return List.copyOf(all);
    }
}
