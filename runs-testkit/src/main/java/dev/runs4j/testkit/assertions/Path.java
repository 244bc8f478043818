package dev.runs4j.testkit.assertions;

import dev.runs4j.domain.lifecycle.RunStatus;
import java.util.Iterator;
import java.util.List;

/** The statuses that a run was seen in, in order. */
record Path(List<RunStatus> seen) {

    /** Whether these were seen in this order; others may lie between. */
    boolean leadsThrough(List<RunStatus> wanted) {
        Iterator<RunStatus> left = wanted.iterator();
        RunStatus next = left.hasNext() ? left.next() : null;
        for (RunStatus status : seen) {
            if (next != null && status.equals(next)) {
                next = left.hasNext() ? left.next() : null;
            }
        }
        return next == null;
    }

    String shown() {
        return seen.isEmpty() ? "it was never seen" : "it went through " + Shown.words(seen);
    }
}
