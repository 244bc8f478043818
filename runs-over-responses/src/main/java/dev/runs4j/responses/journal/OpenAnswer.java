package dev.runs4j.responses.journal;

import java.util.Objects;

/** What {@link RunJournal#open} says. Members may be added in a minor version. */
public sealed interface OpenAnswer {

    /**
     * The run is there, and its thread is locked for it.
     *
     * @param run the run
     * @param thread its thread
     */
    record Opened(StoredRun run, StoredThread thread) implements OpenAnswer {

        /** Refuses null. */
        public Opened {
            Objects.requireNonNull(run, "run");
            Objects.requireNonNull(thread, "thread");
        }
    }

    /**
     * A run with this request key is there already; nothing was written.
     *
     * @param run that run
     */
    record KeyTaken(StoredRun run) implements OpenAnswer {

        /** Refuses null. */
        public KeyTaken {
            Objects.requireNonNull(run, "run");
        }
    }

    /**
     * Another run keeps the thread locked; nothing was written.
     *
     * @param run that run
     */
    record ThreadLocked(StoredRun run) implements OpenAnswer {

        /** Refuses null. */
        public ThreadLocked {
            Objects.requireNonNull(run, "run");
        }
    }

    /**
     * The thread has changed since it was read; nothing was written.
     *
     * @param thread how it stands
     */
    record ThreadChanged(StoredThread thread) implements OpenAnswer {

        /** Refuses null. */
        public ThreadChanged {
            Objects.requireNonNull(thread, "thread");
        }
    }

    /** The thread is not there; nothing was written. */
    record NoThread() implements OpenAnswer {}
}
