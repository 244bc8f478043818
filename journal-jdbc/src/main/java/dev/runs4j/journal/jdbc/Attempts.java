package dev.runs4j.journal.jdbc;

import dev.runs4j.responses.journal.HopTry;
import dev.runs4j.responses.journal.RunRecord;
import dev.runs4j.responses.journal.TryPhase;
import java.util.Optional;

/** What an acknowledgement makes of a record; see rule N35 of {@link dev.runs4j.responses.journal.RunJournal}. */
final class Attempts {

    private Attempts() {}

    /** {@return the record with the response; empty where the attempt does not wait for one} */
    static Optional<RunRecord> acknowledged(RunRecord run, String token, String response) {
        HopTry current = run.hop().current();
        boolean waits = current.phase() == TryPhase.PLANNED || current.phase() == TryPhase.INDETERMINATE;
        return waits && current.token().equals(token)
                ? Optional.of(run.withHop(run.hop().withCurrent(current.acknowledged(response))))
                : Optional.empty();
    }

    /** {@return whether an attempt has this response already} */
    static boolean has(RunRecord run, String token, String response) {
        return run.hops().stream()
                .flatMap(hop -> hop.tries().stream())
                .anyMatch(each -> each.token().equals(token)
                        && each.responseId().filter(response::equals).isPresent());
    }
}
