package dev.runs4j.responses.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Plays many worlds, one after the other. */
final class Simulation {

    private Simulation() {}

    /**
     * Plays worlds.
     *
     * @param build the processes in them
     * @param seed the seed of the first; each further one has the next seed
     * @param rounds how many
     * @param keepsTrace whether each result says what has happened
     * @param each is given each result
     */
    static Summary run(Build build, long seed, int rounds, boolean keepsTrace, Consumer<Result> each) {
        Summary summary = new Summary(seed);
        for (int round = 0; round < rounds; round++) {
            Result result = new World(seed + round, build, keepsTrace).play();
            summary.add(result);
            each.accept(result);
        }
        return summary;
    }

    static Summary run(Build build, long seed, int rounds) {
        return run(build, seed, rounds, false, result -> {});
    }

    /** {@return what is wrong in the first world in which something is; empty where nothing is wrong in any} */
    static List<Finding> firstFindings(Build build, long seed, int rounds) {
        for (int round = 0; round < rounds; round++) {
            List<Finding> findings =
                    new World(seed + round, build, false).play().findings();
            if (!findings.isEmpty()) {
                return new ArrayList<>(findings);
            }
        }
        return List.of();
    }
}
