package dev.runs4j.driver.internal.core;

import dev.runs4j.domain.command.CreateThread;
import dev.runs4j.domain.run.RunRef;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;

/**
 * What an interpreter is to do before a run can be created. Each is answered by a {@link PreparingObservation}, a failure of the call, or the end of
 * a wait. Members may be added in a minor version. Immutable.
 */
public sealed interface PreparingEffect extends Effect {

    /**
     * See whether the assistant offers only functions that there are tools for; an assistant that offers others is a failure for good.
     *
     * @param assistantId the assistant
     * @param tools the functions that there are tools for
     */
    record CheckAssistant(String assistantId, Set<String> tools) implements PreparingEffect {

        /** Copies the names. */
        public CheckAssistant {
            Objects.requireNonNull(assistantId, "assistantId");
            tools = Set.copyOf(tools);
        }
    }

    /**
     * Wait for one's turn among those who wait for the same thread; whoever stands in the line already keeps the place. It is left when the drive is
     * over.
     *
     * @param threadId the thread
     * @param until when the wait ends without a turn
     */
    record StandInLine(String threadId, Instant until) implements PreparingEffect {

        /** Refuses null. */
        public StandInLine {
            Objects.requireNonNull(threadId, "threadId");
            Objects.requireNonNull(until, "until");
        }
    }

    /**
     * Find the run that is active on a thread: the newest one that has not ended.
     *
     * @param threadId the thread
     */
    record FindActive(String threadId) implements PreparingEffect {

        /** Refuses null. */
        public FindActive {
            Objects.requireNonNull(threadId, "threadId");
        }
    }

    /**
     * Look at the run of somebody else.
     *
     * @param run the run
     */
    record LookAt(RunRef run) implements PreparingEffect {

        /** Refuses null. */
        public LookAt {
            Objects.requireNonNull(run, "run");
        }
    }

    /**
     * Ask the run of somebody else to end.
     *
     * @param run the run
     */
    record CancelOther(RunRef run) implements PreparingEffect {

        /** Refuses null. */
        public CancelOther {
            Objects.requireNonNull(run, "run");
        }
    }

    /**
     * Create the thread.
     *
     * @param command how
     */
    record MakeThread(CreateThread command) implements PreparingEffect {

        /** Refuses null. */
        public MakeThread {
            Objects.requireNonNull(command, "command");
        }
    }
}
