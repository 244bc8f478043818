package dev.runs4j.ports.journal;

import java.util.Objects;

/** Why a journal did not write; nothing has changed. Members may be added in a minor version. */
public sealed interface Refusal extends ClaimAnswer, WriteAnswer {

    /**
     * The caller's epoch is not the current one: somebody else has adopted the drive, and the caller has to let go of it.
     *
     * @param epoch the current epoch
     */
    record Outdated(long epoch) implements Refusal {

        /** Refuses an epoch below 1. */
        public Outdated {
            Texts.atLeastOne("epoch", epoch);
        }
    }

    /**
     * The drive has ended.
     *
     * @param end how it has ended
     */
    record Ended(DriveEnd end) implements Refusal {

        /** Refuses null. */
        public Ended {
            Objects.requireNonNull(end, "end");
        }
    }

    /**
     * The journal knows nothing of such a drive: it was never begun, or purged.
     *
     * @param run the key
     */
    record Unknown(JournalRun run) implements Refusal {

        /** Refuses null. */
        public Unknown {
            Objects.requireNonNull(run, "run");
        }
    }
}
