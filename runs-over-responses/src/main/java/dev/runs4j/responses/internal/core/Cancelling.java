package dev.runs4j.responses.internal.core;

/** Ends a run because its caller wants it. The wish is written down first: whoever takes the run forward carries it out. */
final class Cancelling {

    private Cancelling() {}

    static void go(Turn turn) {
        if (!turn.isWished()) {
            turn.change(Op.Builder::wished);
            turn.go(Phase.JOURNAL, new Effect.Wish(turn.goal().runId()));
            return;
        }
        if (!turn.op().hasWished()) {
            // Somebody else's wish is as good.
            turn.change(Op.Builder::wished);
        }
        switch (turn.attempt().phase()) {
            case ACKNOWLEDGED -> stop(turn);
            case SETTLED -> Ending.stopped(turn, turn.record());
            default -> {
                if (turn.isLeasedToAnother()) {
                    turn.show();
                } else {
                    Mending.go(turn);
                }
            }
        }
    }

    static void stop(Turn turn) {
        turn.go(
                Phase.CANCELLING,
                new Effect.CancelResponse(turn.attempt().responseId().orElseThrow()));
    }

    static void seen(Turn turn, ResponseView response) {
        if (response.status().isTerminal()) {
            Settling.settle(turn, response);
        } else {
            turn.show();
        }
    }
}
