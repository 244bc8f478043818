package dev.runs4j.simulation;

import dev.runs4j.ports.time.RunsClock;
import dev.runs4j.ports.time.WakeSignal;
import java.time.Duration;
import java.time.Instant;

/** The clock of one process: the true time, and wrong by a fixed amount. Nobody can wait on it, since waiting is the world's business. */
final class SkewedClock implements RunsClock {

    private final RunsClock truth;
    private final Duration skew;

    SkewedClock(RunsClock truth, Duration skew) {
        this.truth = truth;
        this.skew = skew;
    }

    @Override
    public Instant now() {
        return truth.now().plus(skew);
    }

    Instant truly(Instant onThisClock) {
        return onThisClock.minus(skew);
    }

    @Override
    public boolean sleepUntil(Instant until, WakeSignal signal) {
        throw new IllegalStateException(
                "a process in a simulation waits by its effects, but something waits until " + until);
    }
}
