package dev.runs4j.domain.event;

import dev.runs4j.domain.step.RunStep;
import java.util.Objects;

/**
 * A step was created or took another status.
 *
 * @param name the name on the wire, {@code thread.run.step.created} or {@code thread.run.step.} and the status
 * @param step the step as it was at that moment
 */
public record StepChanged(String name, RunStep step) implements RunEvent {

    /** Refuses null. */
    public StepChanged {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(step, "step");
    }

    /** Makes the event that tells the step's status. */
    public static StepChanged of(RunStep step) {
        return new StepChanged(EventName.of(step.status()), step);
    }
}
