package dev.runs4j.responses.journal;

import dev.runs4j.ports.time.RunsClock;
import java.time.Instant;
import java.util.Objects;

/** A clock that never goes back, whatever the one behind it does: then it stands still. For one thread at a time. */
final class JournalTime {

    private final RunsClock clock;
    private Instant latest = Instant.MIN;

    JournalTime(RunsClock clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    Instant now() {
        Instant now = Values.micros("now", clock.now());
        if (now.isAfter(latest)) {
            latest = now;
        }
        return latest;
    }
}
