package dev.runs4j.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Plays many worlds, one after the other. */
final class Simulation {

    private Simulation() {}

    /**
     * Plays worlds.
     *
     * @param build the driver in them
     * @param seed the seed of the first; each further one has the next seed
     * @param rounds how many
     * @param keepsTrace whether each outcome says what has happened
     * @param each is given each outcome
     */
    static Summary run(DriverBuild build, long seed, int rounds, boolean keepsTrace, Consumer<Outcome> each) {
        Summary summary = new Summary(seed);
        for (int round = 0; round < rounds; round++) {
            Outcome outcome = new World(seed + round, build, keepsTrace).play();
            summary.add(outcome);
            each.accept(outcome);
        }
        return summary;
    }

    static Summary run(DriverBuild build, long seed, int rounds) {
        return run(build, seed, rounds, false, outcome -> {});
    }

    /** {@return what is wrong in the first world in which something is; empty where nothing is wrong in any} */
    static List<Finding> firstFindings(DriverBuild build, long seed, int rounds) {
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
