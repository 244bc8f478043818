package dev.runs4j.responses.internal.core;

import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.responses.journal.RunRecord;
import java.util.Objects;

/** What somebody wants of a run. */
public sealed interface Goal {

    /** {@return the run} */
    String runId();

    /**
     * The run is to be made.
     *
     * @param run as it is to be opened, its first hop planned
     * @param metadata the caller's metadata
     */
    record Create(RunRecord run, Metadata metadata) implements Goal {

        /** Refuses null. */
        public Create {
            Objects.requireNonNull(run, "run");
            Objects.requireNonNull(metadata, "metadata");
        }

        @Override
        public String runId() {
            return run.id();
        }
    }

    /**
     * What it asks for is answered.
     *
     * @param runId the run
     * @param answers all answers
     * @param hash what the same answers give again
     */
    record Answer(String runId, ToolAnswers answers, String hash) implements Goal {

        /** Refuses null. */
        public Answer {
            Objects.requireNonNull(runId, "runId");
            Objects.requireNonNull(answers, "answers");
            Objects.requireNonNull(hash, "hash");
        }
    }

    /**
     * It is to end.
     *
     * @param runId the run
     */
    record Cancel(String runId) implements Goal {

        /** Refuses null. */
        public Cancel {
            Objects.requireNonNull(runId, "runId");
        }
    }

    /**
     * Somebody wants to know how it stands. Nothing is sent for that but questions.
     *
     * @param runId the run
     */
    record Look(String runId) implements Goal {

        /** Refuses null. */
        public Look {
            Objects.requireNonNull(runId, "runId");
        }
    }

    /**
     * Whatever its poster has left undone is to be done. Whoever wants this holds the run's lease.
     *
     * @param runId the run
     */
    record Mend(String runId) implements Goal {

        /** Refuses null. */
        public Mend {
            Objects.requireNonNull(runId, "runId");
        }
    }
}
