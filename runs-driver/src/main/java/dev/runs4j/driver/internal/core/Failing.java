package dev.runs4j.driver.internal.core;

import java.util.Optional;

/** Decides what a failed call means. */
final class Failing {

    private Failing() {}

    static void take(Turn turn, Failure failure) {
        switch (turn.record().phase()) {
            case CHECKING, SEARCHING, CLEARING, MAKING_THREAD -> Preparing.failed(turn, failure);
            case CREATING -> creating(turn, failure);
            case ANSWERING -> answering(turn, failure);
            case FINDING, FOLLOWING -> reading(turn, failure);
            case CALLING -> watching(turn, failure);
            default -> fail(turn);
        }
    }

    static void interrupted(Turn turn, boolean open) {
        // An open stream stands for a creation that was accepted, and only its reading was broken off.
        boolean unsent = !open
                && turn.record().phase() == DrivePhase.CREATING
                && turn.record().following() != Following.STREAM_OPEN;
        if (unsent) {
            turn.change(builder -> builder.createSent(false));
        }
        turn.giveUp(GiveUpReason.INTERRUPTED, "the thread was interrupted");
    }

    private static void creating(Turn turn, Failure failure) {
        if (turn.record().following() == Following.STREAM_OPEN) {
            // The creation was accepted; what failed is the search for the run beside its stream.
            turn.pull();
            return;
        }
        if (failure.kind() == Failure.Kind.OPEN) {
            Creating.fateOpen(turn);
            return;
        }
        turn.change(builder -> builder.createSent(false));
        switch (failure.kind()) {
            case RETRYABLE -> turn.again(failure.retryAfter());
            case NO_STREAM -> {
                turn.fallBack("the backend has no streams");
                Creating.create(turn);
            }
            default -> fail(turn);
        }
    }

    private static void answering(Turn turn, Failure failure) {
        switch (failure.kind()) {
            case RETRYABLE -> turn.again(failure.retryAfter());
            case OPEN -> Answering.open(turn);
            case STALE -> Answering.refused(turn);
            case NO_STREAM -> {
                turn.fallBack("the backend has no streams");
                Answering.answer(turn);
            }
            default -> refusedForGood(turn);
        }
    }

    /**
     * The run may ask for something else by now, since an earlier attempt has arrived late, or somebody else has taken the drive up; whoever is refused
     * looks at it before it gives up.
     */
    private static void refusedForGood(Turn turn) {
        boolean again =
                turn.record().round().filter(round -> round.attempts() > 0).isPresent();
        if (again && !Answering.isFateOpen(turn)) {
            fail(turn);
        } else {
            Answering.refused(turn);
        }
    }

    private static void reading(Turn turn, Failure failure) {
        Optional<Resumption> resumption = Resuming.pending(turn);
        if (resumption.isPresent()) {
            Resuming.failed(turn, resumption.get(), failure);
        } else if (failure.kind() != Failure.Kind.RETRYABLE) {
            fail(turn);
        } else if (turn.record().following() == Following.STREAM_OPEN) {
            turn.pull();
        } else {
            turn.again(failure.retryAfter());
        }
    }

    private static void watching(Turn turn, Failure failure) {
        if (failure.kind() == Failure.Kind.RETRYABLE) {
            Watching.failed(turn, failure);
        } else {
            fail(turn);
        }
    }

    private static void fail(Turn turn) {
        turn.giveUp(GiveUpReason.FAILED, "a call of the backend failed for good");
    }
}
