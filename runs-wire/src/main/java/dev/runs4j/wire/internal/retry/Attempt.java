package dev.runs4j.wire.internal.retry;

import java.time.Duration;
import java.util.Optional;

/** One of the times that a call is made. */
public final class Attempt {

    private final int number;
    private final RetriedCall<?> call;

    Attempt(int number, RetriedCall<?> call) {
        this.number = number;
        this.call = call;
    }

    /** {@return 1 for the first} */
    public int number() {
        return number;
    }

    /**
     * {@return how long it may take from now, more than zero; absent where the call has no deadline}
     *
     * @throws dev.runs4j.ports.error.RunsException when the deadline has come, so that nothing may be sent any more
     */
    public Optional<Duration> timeLeft() {
        return call.timeLeft();
    }

    @Override
    public String toString() {
        return "Attempt " + number;
    }
}
