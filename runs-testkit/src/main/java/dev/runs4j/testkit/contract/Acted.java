package dev.runs4j.testkit.contract;

import dev.runs4j.domain.lifecycle.RunStatus;
import java.util.List;

/**
 * How far a run has come.
 *
 * @param status its status
 * @param texts what it has written, oldest first
 * @param steps how many steps it has taken
 * @param calls the calls that it waits for
 */
record Acted(RunStatus status, List<String> texts, int steps, List<String> calls) {

    static Acted completed(int steps, String... texts) {
        return new Acted(RunStatus.COMPLETED, List.of(texts), steps, List.of());
    }

    @Override
    public String toString() {
        return status.text() + " with messages " + texts + ", " + steps + (steps == 1 ? " step" : " steps")
                + (calls.isEmpty() ? "" : " and pending calls " + calls);
    }
}
