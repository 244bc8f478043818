package dev.runs4j.wire.internal.cache;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.runs4j.ports.time.RunsClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** The backend's clock, as the cache counts time. */
final class ClockTicker implements Ticker {

    private final RunsClock clock;
    private final Instant start;

    ClockTicker(RunsClock clock) {
        this.clock = clock;
        this.start = clock.now();
    }

    @Override
    public long read() {
        return TimeUnit.NANOSECONDS.convert(Duration.between(start, clock.now()));
    }
}
