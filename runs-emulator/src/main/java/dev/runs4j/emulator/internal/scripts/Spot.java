package dev.runs4j.emulator.internal.scripts;

import java.util.Comparator;

/**
 * A place in a file.
 *
 * @param line from 1
 * @param column from 1
 */
record Spot(int line, int column) implements Comparable<Spot> {

    /** Where a file begins. */
    static final Spot START = new Spot(1, 1);

    private static final Comparator<Spot> ORDER =
            Comparator.comparingInt(Spot::line).thenComparingInt(Spot::column);

    @Override
    public int compareTo(Spot other) {
        return ORDER.compare(this, other);
    }
}
