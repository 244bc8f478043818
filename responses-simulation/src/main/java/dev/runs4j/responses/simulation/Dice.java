package dev.runs4j.responses.simulation;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** The chance of a world. One thread. */
final class Dice {

    private final SplittableRandom random;

    Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    boolean in(double probability) {
        return random.nextDouble() < probability;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    Duration millis(int from, int to) {
        return Duration.ofMillis(random.nextInt(from, to + 1));
    }

    <T> T of(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
