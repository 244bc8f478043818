package dev.runs4j.responses.journal;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What {@link RunJournal#commit} says. Members may be added in a minor version. */
public sealed interface CommitAnswer {

    /**
     * Both were written.
     *
     * @param run the run
     * @param thread its thread
     */
    record Committed(StoredRun run, StoredThread thread) implements CommitAnswer {

        /** Refuses null. */
        public Committed {
            Objects.requireNonNull(run, "run");
            Objects.requireNonNull(thread, "thread");
        }
    }

    /**
     * Somebody else has written one of them meanwhile, or it is gone; nothing was written.
     *
     * @param run how the run stands; null where it is gone
     * @param thread how its thread stands; null where it is gone
     */
    record Outdated(@Nullable StoredRun run, @Nullable StoredThread thread) implements CommitAnswer {}
}
