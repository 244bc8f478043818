package dev.runs4j.responses.journal;

import java.util.Objects;

/** What {@link RunJournal#deleteThread} says. Members may be added in a minor version. */
public sealed interface DeleteAnswer {

    /** The thread is gone, with all that was known of it. */
    record Deleted() implements DeleteAnswer {}

    /** It was not there. */
    record NoThread() implements DeleteAnswer {}

    /**
     * A run keeps the thread locked; nothing was written.
     *
     * @param run that run
     */
    record ThreadLocked(StoredRun run) implements DeleteAnswer {

        /** Refuses null. */
        public ThreadLocked {
            Objects.requireNonNull(run, "run");
        }
    }
}
