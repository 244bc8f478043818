package dev.runs4j.responses.internal.core;

/** Does for a run what its poster has left undone. */
final class Mending {

    private Mending() {}

    static void go(Turn turn) {
        switch (turn.attempt().phase()) {
            case ACKNOWLEDGED -> {
                if (turn.isWished() || turn.isExpired()) {
                    Cancelling.stop(turn);
                } else {
                    Looking.retrieve(turn);
                }
            }
            case SETTLED -> {
                if (turn.isWished() || turn.isExpired()) {
                    Ending.stopped(turn, turn.record());
                } else {
                    turn.show();
                }
            }
            default -> unanswered(turn);
        }
    }

    private static void unanswered(Turn turn) {
        if (turn.isMine()) {
            Forward.go(turn);
        } else {
            Recovery.go(turn);
        }
    }
}
