package dev.runs4j.responses.journal.testing;

import dev.runs4j.ports.time.RunsClock;
import dev.runs4j.ports.time.WakeSignal;
import java.time.Duration;
import java.time.Instant;

/** A clock that stands still but for those who turn it, back too. Whoever waits turns it to the end of the wait. */
final class TurnedClock implements RunsClock {

    private Instant time = Instant.parse("2026-01-01T12:00:00Z");

    synchronized void turn(Duration by) {
        time = time.plus(by);
    }

    @Override
    public synchronized Instant now() {
        return time;
    }

    @Override
    public synchronized boolean sleepUntil(Instant until, WakeSignal signal) {
        if (!signal.isRaised() && until.isAfter(time)) {
            time = until;
        }
        return signal.isRaised();
    }
}
