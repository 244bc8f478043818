package dev.runs4j.simulation;

import java.time.Duration;
import java.util.List;

/** Draws lots: the same ones for the same seed, on every JVM. The numbers are those of SplitMix64. */
final class Dice {

    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    Dice(long seed) {
        this.state = seed;
    }

    long next() {
        state += STEP;
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** {@return a number from 0 up to, but not including, the bound} */
    int below(int bound) {
        return (int) ((next() >>> 33) % bound);
    }

    /** {@return a number between these two, both included} */
    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    boolean oneIn(int chances) {
        return below(chances) == 0;
    }

    Duration millis(int least, int most) {
        return Duration.ofMillis(between(least, most));
    }

    Duration seconds(int least, int most) {
        return Duration.ofMillis(between(least * 1000, most * 1000));
    }

    <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }
}
