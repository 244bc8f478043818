package dev.runs4j.responses.internal.core;

import dev.runs4j.domain.lifecycle.RunStatus;
import java.time.Instant;

/** Says how a run stands. Nothing is sent for it but questions. */
final class Looking {

    private Looking() {}

    static void go(Turn turn) {
        switch (turn.attempt().phase()) {
            case ACKNOWLEDGED -> retrieve(turn);
            case SETTLED -> rest(turn);
            default -> {
                if (turn.isLeasedToAnother() || turn.mayPost()) {
                    // Its poster is at work.
                    turn.show();
                } else {
                    rest(turn);
                }
            }
        }
    }

    static void retrieve(Turn turn) {
        turn.change(builder -> builder.askedAt(turn.now()));
        turn.go(
                Phase.RETRIEVING,
                new Effect.Retrieve(turn.attempt().responseId().orElseThrow()));
    }

    private static void rest(Turn turn) {
        if (turn.isExpired()) {
            Ending.stopped(turn, turn.record());
        } else {
            turn.show();
        }
    }

    static void seen(Turn turn, ResponseView response) {
        if (response.status().isTerminal()) {
            Settling.settle(turn, response);
        } else if (turn.goal() instanceof Goal.Mend && (turn.isWished() || turn.isExpired())) {
            Cancelling.stop(turn);
        } else if (turn.isExpired() && isOld(turn)) {
            retrieve(turn);
        } else if (turn.isExpired()) {
            // It still runs, and is stopped by whoever mends the thread.
            Ending.stopped(turn, turn.record());
        } else if (begins(turn, response)) {
            turn.commit(turn.record().toBuilder()
                    .run(Shapes.working(turn.record().run(), turn.now()))
                    .build());
        } else {
            turn.show();
        }
    }

    /** An answer that was asked for before the expiry does not say how things stood at the expiry. */
    private static boolean isOld(Turn turn) {
        Instant expiry = turn.record().expiresAt().orElseThrow();
        return turn.op().askedAt().filter(expiry::isAfter).isPresent();
    }

    /** Looked at once more afterwards: the status that was written is not the one that ends the look. */
    private static boolean begins(Turn turn, ResponseView response) {
        return response.status() == ResponseStatus.IN_PROGRESS
                && turn.record().run().status().equals(RunStatus.QUEUED);
    }
}
