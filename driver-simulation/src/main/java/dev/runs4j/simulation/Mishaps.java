package dev.runs4j.simulation;

import java.util.EnumMap;
import java.util.Map;

/** What goes wrong in one world: which faults there are, how likely each is and how often it has happened. */
final class Mishaps {

    // Of what happens at every turn of a process one is plenty; a network may fail several times in a row.
    private static final int MOST_BLOWS = 2;
    private static final int MOST_FAILURES = 6;

    private final Dice dice;
    private final Map<FaultPoint, Integer> chances = new EnumMap<>(FaultPoint.class);
    private final Map<FaultPoint, Integer> hits = new EnumMap<>(FaultPoint.class);
    private boolean calm;

    Mishaps(Dice dice) {
        this.dice = dice;
        for (FaultPoint point : FaultPoint.values()) {
            // Who wakes up and still believes that the run is its own is worth a closer look.
            if (dice.oneIn(point == FaultPoint.PAUSE ? 2 : 3)) {
                chances.put(point, isBlow(point) ? dice.between(5, 40) : dice.between(2, rarest(point)));
            }
        }
    }

    /** A world has few calls of tools. */
    private static int rarest(FaultPoint point) {
        return switch (point) {
            case TOOL_FAILS, TOOL_FAILS_AFTER_WORK -> 6;
            default -> 20;
        };
    }

    private static boolean isBlow(FaultPoint point) {
        return switch (point) {
            case CRASH, PAUSE, INTERRUPT, CANCEL_FROM_OUTSIDE -> true;
            default -> false;
        };
    }

    /** Draws whether a fault happens now, and counts it. */
    boolean strikes(FaultPoint point) {
        Integer chance = chances.get(point);
        if (calm || chance == null || hits(point) >= (isBlow(point) ? MOST_BLOWS : MOST_FAILURES)) {
            return false;
        }
        boolean struck = dice.oneIn(chance);
        if (struck) {
            count(point);
        }
        return struck;
    }

    boolean mayStrike(FaultPoint point) {
        return chances.containsKey(point);
    }

    /** Counts a fault that was arranged otherwise. */
    void count(FaultPoint point) {
        hits.merge(point, 1, Integer::sum);
    }

    int hits(FaultPoint point) {
        return hits.getOrDefault(point, 0);
    }

    Map<FaultPoint, Integer> hits() {
        return new EnumMap<>(hits);
    }

    /** From now on everything works. */
    void calm() {
        calm = true;
    }
}
