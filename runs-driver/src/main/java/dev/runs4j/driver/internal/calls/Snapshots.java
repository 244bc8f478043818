package dev.runs4j.driver.internal.calls;

import dev.runs4j.domain.event.RunAccumulator;
import dev.runs4j.domain.event.RunEvent;
import dev.runs4j.driver.event.RunSnapshot;

/** Makes up whole objects of what the streams of a drive tell, one after the other. For one thread at a time. */
final class Snapshots {

    private final RunAccumulator told = new RunAccumulator();
    private boolean whole;

    /** A stream from the run's first event on. */
    void begin() {
        whole = true;
    }

    /**
     * A stream that follows another one.
     *
     * @param finished whether the one before was followed until the run had stopped
     */
    void goOn(boolean finished) {
        whole = whole && finished;
    }

    RunSnapshot with(RunEvent event) {
        told.apply(event);
        return new RunSnapshot(told, whole);
    }
}
