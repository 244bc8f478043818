package dev.runs4j.ports.time;

import java.time.Instant;

/**
 * The time and the only way to wait: an adapter asks it for both, never the JDK, so that an interrupt ends a call and a test can turn the time.
 * Safe for many threads.
 */
public interface RunsClock {

    /** {@return the clock of this machine} */
    static RunsClock system() {
        return SystemClock.INSTANCE;
    }

    /** {@return the time now} */
    Instant now();

    /**
     * Waits until a time, or until somebody raises the signal.
     *
     * @param until returns at once when this has come
     * @param signal ends the wait early; returns at once when it is raised already
     * @return whether the signal ended the wait
     * @throws InterruptedException within 250 ms of an interrupt; the flag is cleared, as is usual
     */
    boolean sleepUntil(Instant until, WakeSignal signal) throws InterruptedException;

    /**
     * Waits until a time.
     *
     * @param until returns at once when this has come
     * @throws InterruptedException within 250 ms of an interrupt; the flag is cleared, as is usual
     */
    default void sleepUntil(Instant until) throws InterruptedException {
        sleepUntil(until, new WakeSignal());
    }
}
