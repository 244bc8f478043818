package dev.runs4j.responses.internal.core;

import dev.runs4j.responses.journal.StoredRun;

/** Makes a run: opens it, and sends its first request. */
final class Creating {

    private Creating() {}

    /** The run is not in the journal: not yet, or not any more. */
    static void notThere(Turn turn) {
        if (turn.op().refusal().isPresent()) {
            turn.finish(new Outcome.ServerRefused());
        } else if (turn.goal() instanceof Goal.Create create
                && turn.op().thread().isPresent()) {
            turn.go(
                    Phase.JOURNAL,
                    new Effect.Open(
                            create.run(),
                            create.metadata(),
                            turn.thread(),
                            turn.rules().leaseTime()));
        } else {
            turn.finish(new Outcome.NotThere());
        }
    }

    static void keyTaken(Turn turn, StoredRun by) {
        Goal.Create create = (Goal.Create) turn.goal();
        boolean same = by.record().fingerprint().equals(create.run().fingerprint());
        turn.finish(same ? new Outcome.Shown(by) : new Outcome.KeyOfAnother(by));
    }

    static void go(Turn turn) {
        Forward.go(turn);
    }
}
