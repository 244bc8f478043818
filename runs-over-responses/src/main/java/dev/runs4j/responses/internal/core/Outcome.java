package dev.runs4j.responses.internal.core;

import dev.runs4j.responses.journal.StoredRun;
import java.util.List;
import java.util.Objects;

/** What came of an operation. */
public sealed interface Outcome {

    /**
     * The run, as it stands.
     *
     * @param run the run
     */
    record Shown(StoredRun run) implements Outcome {

        /** Refuses null. */
        public Shown {
            Objects.requireNonNull(run, "run");
        }
    }

    /** There is no such run, or no such thread. */
    record NotThere() implements Outcome {}

    /**
     * Another run keeps the thread locked.
     *
     * @param by that run
     */
    record ThreadLocked(StoredRun by) implements Outcome {

        /** Refuses null. */
        public ThreadLocked {
            Objects.requireNonNull(by, "by");
        }
    }

    /**
     * The key belongs to a run that was created by another command.
     *
     * @param by that run
     */
    record KeyOfAnother(StoredRun by) implements Outcome {

        /** Refuses null. */
        public KeyOfAnother {
            Objects.requireNonNull(by, "by");
        }
    }

    /**
     * The run is not in a state in which this can be done.
     *
     * @param run the run
     */
    record WrongState(StoredRun run) implements Outcome {

        /** Refuses null. */
        public WrongState {
            Objects.requireNonNull(run, "run");
        }
    }

    /**
     * The answers do not fit the calls.
     *
     * @param run the run
     * @param missing calls without an answer
     * @param unknown answers without a call
     */
    record WrongAnswers(StoredRun run, List<String> missing, List<String> unknown) implements Outcome {

        /** Copies the lists. */
        public WrongAnswers {
            Objects.requireNonNull(run, "run");
            missing = List.copyOf(missing);
            unknown = List.copyOf(unknown);
        }
    }

    /**
     * Somebody else takes the run forward just now.
     *
     * @param run the run
     */
    record Overtaken(StoredRun run) implements Outcome {

        /** Refuses null. */
        public Overtaken {
            Objects.requireNonNull(run, "run");
        }
    }

    /** The server has refused it; what it said last is the reason. */
    record ServerRefused() implements Outcome {}

    /** The journal did not answer; what it threw last is the reason. */
    record JournalSilent() implements Outcome {}

    /** The server did not answer a question; what it threw last is the reason. */
    record ServerSilent() implements Outcome {}
}
