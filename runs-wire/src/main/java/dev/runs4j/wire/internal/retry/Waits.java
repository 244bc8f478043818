package dev.runs4j.wire.internal.retry;

import dev.runs4j.wire.RetrySettings;
import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/** How long to wait before the next attempt. */
final class Waits {

    private static final double DOUBLING = 2;

    private final RetrySettings settings;
    private final DoubleSupplier chance;

    Waits(RetrySettings settings, DoubleSupplier chance) {
        this.settings = settings;
        this.chance = chance;
    }

    /**
     * Chooses the wait.
     *
     * @param attempts how many there were
     * @param asked how long the server asks to wait; zero counts as not said
     * @return the wait; empty when the server asks for too much
     */
    Optional<Duration> after(int attempts, Optional<Duration> asked) {
        Duration server = asked.orElse(Duration.ZERO);
        if (server.isZero()) {
            return Optional.of(own(attempts));
        }
        return server.compareTo(settings.longestServerWait()) > 0 ? Optional.empty() : asked;
    }

    private Duration own(int attempts) {
        double doubled = settings.firstWait().toNanos() * Math.pow(DOUBLING, attempts - 1);
        double most = Math.min(doubled, (double) settings.longestWait().toNanos());
        return Duration.ofNanos(Math.round(most * (1 - settings.jitter() * chance.getAsDouble())));
    }
}
