package dev.runs4j.driver.internal.core;

import dev.runs4j.domain.run.Run;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an interpreter reports before the run is created. Members may be added in a minor version. Immutable. */
public sealed interface PreparingObservation extends Observation {

    /** The assistant offers no function without a tool. */
    record AssistantFits() implements PreparingObservation {}

    /** Nobody stands before this drive in the line for its thread. */
    record FirstInLine() implements PreparingObservation {}

    /**
     * The run of somebody else was seen, by any call; or no run is active.
     *
     * @param run the run; null where none is active
     * @param pollAfter how long the server asks to wait before the next look; null where it did not say
     */
    record OtherSeen(@Nullable Run run, @Nullable Duration pollAfter) implements PreparingObservation {}

    /**
     * The thread was created.
     *
     * @param threadId the thread
     */
    record ThreadMade(String threadId) implements PreparingObservation {

        /** Refuses null. */
        public ThreadMade {
            Objects.requireNonNull(threadId, "threadId");
        }
    }

    /**
     * The creation was refused, since another run is active on the thread. Nothing was created.
     *
     * @param activeRunId the run that is active; null where nobody said
     */
    record ThreadBusy(@Nullable String activeRunId) implements PreparingObservation {}
}
