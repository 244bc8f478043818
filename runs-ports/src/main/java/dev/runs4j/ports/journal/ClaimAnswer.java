package dev.runs4j.ports.journal;

import java.util.Objects;

/** What {@link ToolJournal#claim} says. Members may be added in a minor version; whatever is not {@link Granted} forbids to start the tool. */
public sealed interface ClaimAnswer permits ClaimAnswer.Granted, ClaimAnswer.Taken, Refusal {

    /**
     * The call is the caller's to make: nobody else has been or will be told so.
     *
     * @param claim the new row
     */
    record Granted(ClaimRow claim) implements ClaimAnswer {

        /** Refuses null. */
        public Granted {
            Objects.requireNonNull(claim, "claim");
        }
    }

    /**
     * The call was claimed before; nothing has changed.
     *
     * @param claim the row that is there
     */
    record Taken(ClaimRow claim) implements ClaimAnswer {

        /** Refuses null. */
        public Taken {
            Objects.requireNonNull(claim, "claim");
        }
    }
}
