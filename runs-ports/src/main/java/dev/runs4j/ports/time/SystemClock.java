package dev.runs4j.ports.time;

import java.time.Duration;
import java.time.Instant;

/** The clock of this machine. */
final class SystemClock implements RunsClock {

    static final SystemClock INSTANCE = new SystemClock();

    // Looking again now and then lets a wait follow a machine's clock that was set.
    private static final Duration LONGEST_NAP = Duration.ofMinutes(1);

    private SystemClock() {}

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public boolean sleepUntil(Instant until, WakeSignal signal) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        while (true) {
            Duration left = Duration.between(now(), until);
            if (signal.isRaised()) {
                return true;
            }
            if (left.isZero() || left.isNegative()) {
                return false;
            }
            Duration nap = left.compareTo(LONGEST_NAP) < 0 ? left : LONGEST_NAP;
            if (signal.await(nap.toNanos())) {
                return true;
            }
        }
    }
}
