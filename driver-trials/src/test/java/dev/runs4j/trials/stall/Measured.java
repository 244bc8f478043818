package dev.runs4j.trials.stall;

import java.time.Duration;
import java.util.List;

/**
 * What came of a drive.
 *
 * @param drive what stalled
 * @param took from the call to its return
 * @param due by when it had to be back, without what every drive may take
 * @param end what came of it
 * @param thrown the kind of exception, where it threw one
 * @param stalled how many answers stalled
 * @param failures what went wrong on the way to the server
 */
record Measured(
        String drive,
        Duration took,
        Duration due,
        Stall.End end,
        String thrown,
        int stalled,
        List<Throwable> failures) {

    /** {@return how late it was; negative when it was early} */
    Duration lateness() {
        return took.minus(due);
    }

    /** {@return whether the drive came as far as to what stalls, and ended as it should} */
    boolean isAsMeant(Stall stall) {
        return stalled > 0 && end == stall.end();
    }

    String row() {
        return "| " + drive + " | " + end + " | " + thrown + " | " + took.toMillis() + " | "
                + lateness().toMillis() + " |";
    }
}
