package dev.runs4j.driver;

import dev.runs4j.driver.event.DriveEvent;
import dev.runs4j.driver.internal.core.Observation;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a tool did, on its way from the thread on which it worked to the one that drives. */
final class ToolWork {

    private final @Nullable DriveEvent event;
    private final @Nullable Observation seen;
    private final @Nullable InterruptedException interruption;
    private final @Nullable Error error;

    private ToolWork(
            @Nullable DriveEvent event,
            @Nullable Observation seen,
            @Nullable InterruptedException interruption,
            @Nullable Error error) {
        this.event = event;
        this.seen = seen;
        this.interruption = interruption;
        this.error = error;
    }

    static ToolWork done(DriveEvent event, Observation seen) {
        return new ToolWork(event, seen, null, null);
    }

    static ToolWork interrupted(@Nullable DriveEvent event, InterruptedException interruption) {
        return new ToolWork(event, null, interruption, null);
    }

    static ToolWork broken(Error error) {
        return new ToolWork(null, null, null, error);
    }

    Optional<DriveEvent> event() {
        return Optional.ofNullable(event);
    }

    Observation seen() throws InterruptedException {
        if (error != null) {
            throw error;
        }
        if (interruption != null) {
            throw interruption;
        }
        return Objects.requireNonNull(seen, "seen");
    }
}
