package dev.runs4j.driver.internal.core;

import dev.runs4j.domain.run.RunRef;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The run of somebody else that keeps a thread busy, as far as a drive knows of it.
 *
 * @param run the run; null while it is not known, or where there is none
 * @param step what is being done about it
 */
public record Obstacle(@Nullable RunRef run, Step step) {

    /** What is being done about a run that is in the way. */
    public enum Step {
        /** Nothing was looked at yet. */
        UNKNOWN,
        /** The run that is active at the beginning is being looked for. */
        LOOKING,
        /** It is being asked to end. */
        CANCELLING,
        /** The run is looked at until it has ended. */
        WATCHING,
        /** The thread is busy, and by which run is being looked for. */
        IDENTIFYING,
        /** Nobody can say which run is in the way; the creation is tried again. */
        TRYING,
        /** Nothing was in the way. */
        NONE
    }

    /** Nothing is known yet. */
    public static final Obstacle UNKNOWN = new Obstacle(null, Step.UNKNOWN);

    /** Refuses null, but for the run. */
    public Obstacle {
        Objects.requireNonNull(step, "step");
    }

    Obstacle at(Step next) {
        return new Obstacle(run, next);
    }

    Obstacle of(RunRef other) {
        return new Obstacle(other, step);
    }
}
