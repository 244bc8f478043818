package dev.runs4j.domain.event;

import dev.runs4j.domain.run.Run;
import java.util.Objects;

/**
 * A run was created or took another status.
 *
 * <p>The run is a snapshot. Compatible servers have been seen to send a part of it only; {@link RunAccumulator} fills in the rest.
 *
 * @param name the name on the wire, {@code thread.run.created} or {@code thread.run.} and the status
 * @param run the run as it was at that moment
 */
public record RunChanged(String name, Run run) implements RunEvent {

    /** Refuses null. */
    public RunChanged {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(run, "run");
    }

    /** Makes the event that tells the run's status. */
    public static RunChanged of(Run run) {
        return new RunChanged(EventName.of(run.status()), run);
    }
}
