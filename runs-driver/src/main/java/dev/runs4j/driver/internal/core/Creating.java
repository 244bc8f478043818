package dev.runs4j.driver.internal.core;

import java.util.Optional;

/** Creates the run, or finds it when the answer to the creation was lost. */
final class Creating {

    // A write that is still on its way shows up within a moment, or it did not arrive.
    private static final int MOST_LOOKS = 3;

    private Creating() {}

    static void create(Turn turn) {
        turn.change(builder -> builder.phase(DrivePhase.CREATING).createSent(!turn.isLate()));
        boolean stream = turn.record().following() == Following.STREAMING;
        DriveGoal goal = turn.record().plan().goal();
        if (goal instanceof DriveGoal.Create create) {
            turn.go(new Effect.Create(create.command(), stream));
        } else if (goal instanceof DriveGoal.CreateWithThread create) {
            turn.go(new Effect.CreateWithThread(create.command(), stream));
        }
    }

    static void fateOpen(Turn turn) {
        turn.closeStream(Following.STREAMING);
        turn.change(builder -> builder.phase(DrivePhase.FINDING).failures(0));
        find(turn);
    }

    static void find(Turn turn) {
        Optional<String> thread = turn.record().threadId();
        Optional<String> token = turn.record().plan().goal().token();
        if (thread.isPresent() && token.isPresent()) {
            turn.go(new Effect.Find(thread.get(), token.get()));
        } else {
            turn.giveUp(GiveUpReason.FAILED, "the run may have been created, and nothing is known by which to find it");
        }
    }

    static void tokenUnknown(Turn turn) {
        if (turn.record().failures() + 1 < MOST_LOOKS) {
            turn.again(null);
        } else {
            turn.giveUp(GiveUpReason.FAILED, "the run may have been created, but it was not found by its token");
        }
    }
}
