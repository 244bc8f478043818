package dev.runs4j.driver.internal.core;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Looks at the run while its tools are at work elsewhere: it may end before they have done. */
final class Watching {

    private Watching() {}

    /** Plans the next look. */
    static void plan(Turn turn, @Nullable Duration hint) {
        lookIn(turn, turn.lookWait(hint));
    }

    private static void lookIn(Turn turn, Duration wait) {
        DriveRecord record = turn.record();
        Instant next = Pacing.until(turn.now(), wait, record.plan().deadline());
        turn.change(builder -> builder.watchAt(Expiry.atLatest(record, turn.now(), next)));
    }

    /** Looks, if it is time for it and nothing is done but that tools are at work: a wait for the journal is not one for a look. */
    static void look(Turn turn) {
        boolean due =
                turn.record().watchAt().filter(at -> !turn.now().isBefore(at)).isPresent();
        if (due && turn.record().round().filter(Round::isOnlyWorkedOn).isPresent()) {
            turn.read();
        }
    }

    /** A look has failed; the tools are at work all the same. */
    static void failed(Turn turn, Failure failure) {
        int failures = turn.record().failures() + 1;
        turn.change(builder -> builder.failures(failures).lookedAt(null));
        lookIn(turn, turn.retryWait(failure.retryAfter(), failures));
    }
}
