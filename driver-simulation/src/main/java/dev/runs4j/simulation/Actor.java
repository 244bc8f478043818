package dev.runs4j.simulation;

import java.time.Instant;

/** Somebody who does something at a time. */
interface Actor {

    /** {@return when it acts next, in true time} */
    Instant wakesAt();

    /** Acts. */
    void wake();

    /** {@return whether it will never act again} */
    boolean isDone();

    /** {@return whether it is away, so that others do not wait for it} */
    default boolean isAsleep() {
        return false;
    }
}
