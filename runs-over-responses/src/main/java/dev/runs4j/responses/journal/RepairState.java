package dev.runs4j.responses.journal;

/** Whether the thread can be used again after a run. */
public enum RepairState {
    /** There is nothing to mend. */
    NONE,
    /** The run has ended, and may have left something that keeps every later run from starting; the thread stays locked. */
    DUE,
    /** That was mended. */
    DONE
}
