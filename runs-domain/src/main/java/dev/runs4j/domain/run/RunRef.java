package dev.runs4j.domain.run;

import java.util.Objects;

/**
 * Names one run: every operation on a run needs its thread as well.
 *
 * @param threadId the thread; not blank
 * @param runId the run; not blank
 */
public record RunRef(String threadId, String runId) {

    /** Refuses blank ids: an empty id would turn the address of a run into the address of a list. */
    public RunRef {
        notBlank("threadId", threadId);
        notBlank("runId", runId);
    }

    /** Names a run. */
    public static RunRef of(String threadId, String runId) {
        return new RunRef(threadId, runId);
    }

    private static void notBlank(String name, String id) {
        if (Objects.requireNonNull(id, name).isBlank()) {
            throw new IllegalArgumentException(name + ": an id that is not blank, but was \"" + id + "\"");
        }
    }

    @Override
    public String toString() {
        return threadId + "/" + runId;
    }
}
