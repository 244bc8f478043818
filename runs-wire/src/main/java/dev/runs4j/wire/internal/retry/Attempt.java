package dev.runs4j.wire.internal.retry;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One of the times that a call is made. Immutable. */
public final class Attempt {

    private final int number;
    private final @Nullable Duration timeLeft;

    Attempt(int number, @Nullable Duration timeLeft) {
        this.number = number;
        this.timeLeft = timeLeft;
    }

    /** {@return 1 for the first} */
    public int number() {
        return number;
    }

    /** {@return how long it may take, more than zero; absent where the call has no deadline} */
    public Optional<Duration> timeLeft() {
        return Optional.ofNullable(timeLeft);
    }

    @Override
    public String toString() {
        return "Attempt " + number;
    }
}
