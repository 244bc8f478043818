package dev.runs4j.driver.internal.core;

import dev.runs4j.ports.journal.BeginAnswer;
import dev.runs4j.ports.journal.ClaimAnswer;
import dev.runs4j.ports.journal.ClaimRow;
import dev.runs4j.ports.journal.DriveSnapshot;
import dev.runs4j.ports.journal.JournalCall;
import dev.runs4j.ports.journal.SubmitMark;
import dev.runs4j.ports.journal.WriteAnswer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the journal has answered. Members may be added in a minor version. Immutable. */
public sealed interface JournalObservation extends Observation {

    /**
     * The answer to {@link JournalEffect.Begin}.
     *
     * @param answer the answer
     */
    record BeginAnswered(BeginAnswer answer) implements JournalObservation {

        /** Refuses null. */
        public BeginAnswered {
            Objects.requireNonNull(answer, "answer");
        }
    }

    /**
     * The answer to {@link JournalEffect.Adopt}.
     *
     * @param state the drive as it stands; null where the journal does not know it
     */
    record AdoptAnswered(@Nullable DriveSnapshot state) implements JournalObservation {}

    /**
     * The answer to {@link JournalEffect.Claim}.
     *
     * @param call the call
     * @param answer the answer
     */
    record ClaimAnswered(JournalCall call, ClaimAnswer answer) implements JournalObservation {

        /** Refuses null. */
        public ClaimAnswered {
            Objects.requireNonNull(call, "call");
            Objects.requireNonNull(answer, "answer");
        }
    }

    /**
     * The answer to {@link JournalEffect.RecordResult}.
     *
     * @param claim the claim with the result that stands
     */
    record Recorded(ClaimRow claim) implements JournalObservation {

        /** Refuses null. */
        public Recorded {
            Objects.requireNonNull(claim, "claim");
        }
    }

    /**
     * The journal knows no claim for a result.
     *
     * @param call the call
     */
    record ResultRefused(JournalCall call) implements JournalObservation {

        /** Refuses null. */
        public ResultRefused {
            Objects.requireNonNull(call, "call");
        }
    }

    /**
     * The answer to {@link JournalEffect.MarkSending} and {@link JournalEffect.MarkAccepted}.
     *
     * @param round the round
     * @param mark what was to be written
     * @param answer the answer
     */
    record MarkAnswered(int round, SubmitMark mark, WriteAnswer answer) implements JournalObservation {

        /** Refuses null. */
        public MarkAnswered {
            Objects.requireNonNull(mark, "mark");
            Objects.requireNonNull(answer, "answer");
        }
    }

    /**
     * The answer to {@link JournalEffect.End}.
     *
     * @param answer the answer
     */
    record EndAnswered(WriteAnswer answer) implements JournalObservation {

        /** Refuses null. */
        public EndAnswered {
            Objects.requireNonNull(answer, "answer");
        }
    }

    /**
     * The journal did not answer; what was asked for may stand there all the same.
     *
     * @param effect what was asked for
     * @param retryable whether it may answer later
     */
    record JournalFailed(JournalEffect effect, boolean retryable) implements JournalObservation {

        /** Refuses null. */
        public JournalFailed {
            Objects.requireNonNull(effect, "effect");
        }
    }
}
