package dev.runs4j.responses.journal;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What {@link RunJournal#acknowledge} says. Members may be added in a minor version. */
public sealed interface AcknowledgeAnswer {

    /**
     * The attempt has this response, be it since now or since before.
     *
     * @param run how the run stands
     */
    record Acknowledged(StoredRun run) implements AcknowledgeAnswer {

        /** Refuses null. */
        public Acknowledged {
            Objects.requireNonNull(run, "run");
        }
    }

    /**
     * The attempt is not the run's any more, or has another response; nothing was written, and the response is an orphan.
     *
     * @param run how the run stands; null where it is gone
     */
    record Missed(@Nullable StoredRun run) implements AcknowledgeAnswer {}
}
