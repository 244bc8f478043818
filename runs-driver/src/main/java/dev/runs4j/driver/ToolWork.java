package dev.runs4j.driver;

import dev.runs4j.driver.event.DriveEvent;
import dev.runs4j.driver.event.ToolResult;
import dev.runs4j.driver.internal.core.Effect;
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

    /** What comes of a call whose tool was never started; a question that was never asked comes to nothing. */
    static ToolWork notStarted(Effect effect) {
        return effect instanceof Effect.CallTool call
                ? new ToolWork(
                        null,
                        new Observation.ToolNotStarted(call.round(), call.call().id()),
                        null,
                        null)
                : interrupted(null, new InterruptedException("nobody waits for it any more"));
    }

    /** {@return this, or an interrupt where the tool failed} It was interrupted, and says so in its own way; it may have done its work. */
    ToolWork asInterrupted() {
        boolean failed = seen instanceof Observation.ToolReturned returned && returned.result() == ToolResult.FAILED;
        return failed ? interrupted(null, new InterruptedException("the tool was interrupted, and failed")) : this;
    }

    /** {@return whether it is about a call whose result is to be written down} */
    boolean hasReturned() {
        return seen instanceof Observation.ToolReturned;
    }

    /** {@return what the tool has thrown} */
    Optional<Exception> failure() {
        return event instanceof DriveEvent.ToolFinished finished
                ? Optional.ofNullable(finished.failure())
                : Optional.empty();
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
