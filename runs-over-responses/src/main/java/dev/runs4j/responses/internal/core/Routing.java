package dev.runs4j.responses.internal.core;

import dev.runs4j.responses.journal.RepairState;
import dev.runs4j.responses.journal.RunRecord;

/** Decides by what stands in the journal what is to be done next. */
final class Routing {

    private Routing() {}

    static void route(Turn turn) {
        if (turn.op().run().isEmpty()) {
            Creating.notThere(turn);
        } else if (turn.op().thread().isEmpty()) {
            turn.finish(new Outcome.NotThere());
        } else if (turn.record().hasEnded()) {
            ended(turn);
        } else if (turn.goal() instanceof Goal.Look) {
            Looking.go(turn);
        } else if (turn.goal() instanceof Goal.Cancel) {
            Cancelling.go(turn);
        } else if (turn.goal() instanceof Goal.Mend) {
            Mending.go(turn);
        } else if (turn.goal() instanceof Goal.Answer answer) {
            Answering.go(turn, answer);
        } else {
            Creating.go(turn);
        }
    }

    private static void ended(Turn turn) {
        RunRecord record = turn.record();
        if (record.repair() == RepairState.DUE && !(turn.goal() instanceof Goal.Look)) {
            Repairing.go(turn);
        } else if (turn.op().refusal().isPresent()) {
            turn.finish(new Outcome.ServerRefused());
        } else if (turn.goal() instanceof Goal.Cancel && !turn.op().hasWished()) {
            turn.finish(new Outcome.WrongState(turn.run()));
        } else if (turn.goal() instanceof Goal.Answer && Answering.known(turn).isEmpty()) {
            turn.finish(new Outcome.WrongState(turn.run()));
        } else {
            turn.show();
        }
    }
}
