package dev.runs4j.emulator.responses;

import dev.runs4j.ports.time.RunsClock;
import dev.runs4j.ports.time.WakeSignal;
import java.time.Instant;

/** Waits on the service's clock. An interrupt ends the call as a broken connection would. */
final class Waits {

    private Waits() {}

    static void until(RunsClock clock, Instant time) {
        until(clock, time, new WakeSignal());
    }

    static void until(RunsClock clock, Instant time, WakeSignal signal) {
        try {
            clock.sleepUntil(time, signal);
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw new LostConnectionException("The call was interrupted");
        }
    }
}
