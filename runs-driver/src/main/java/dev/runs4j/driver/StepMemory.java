package dev.runs4j.driver;

import dev.runs4j.ports.RunsBackend;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * Remembers whether a backend shows steps at all, so that one which has none is not waited for at the end of every run. It belongs to the backend:
 * a driver is often made for one drive. Safe for many threads.
 */
final class StepMemory {

    /** So many runs in a row may be waited for in vain. */
    static final int MOST_IN_VAIN = 3;

    private static final Map<RunsBackend, StepMemory> OF_BACKENDS = Collections.synchronizedMap(new WeakHashMap<>());

    private boolean shown;
    private int inVain;

    static StepMemory of(RunsBackend backend) {
        return OF_BACKENDS.computeIfAbsent(backend, any -> new StepMemory());
    }

    /** {@return whether steps that are not there may still come} */
    synchronized boolean mayCome() {
        return shown || inVain < MOST_IN_VAIN;
    }

    /** Whoever has shown steps once has them. */
    synchronized void shown() {
        shown = true;
    }

    synchronized void waitedInVain() {
        inVain++;
    }
}
