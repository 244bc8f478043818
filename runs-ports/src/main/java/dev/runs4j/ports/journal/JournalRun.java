package dev.runs4j.ports.journal;

import dev.runs4j.domain.run.RunRef;
import java.util.Objects;

/**
 * The key of a drive in a journal. Equal only when every text is the same, case and blanks included.
 *
 * @param backend the name under which the owner of the journal knows the backend; the same after a restart and in every process that shares the
 *     journal, and another one for every backend that may give a run the same name; not blank
 * @param run the run's name there
 */
public record JournalRun(String backend, RunRef run) {

    /** Refuses a blank name. */
    public JournalRun {
        Texts.notBlank("backend", backend);
        Objects.requireNonNull(run, "run");
    }

    @Override
    public String toString() {
        return backend + ":" + run;
    }
}
