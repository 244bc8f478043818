package dev.runs4j.driver.internal.core;

import java.util.Optional;

/** Creates the run, or finds it when the answer to the creation was lost. */
final class Creating {

    // A write that is still on its way shows up within a moment, or it did not arrive.
    private static final int MOST_LOOKS = 3;

    private Creating() {}

    static void create(Turn turn) {
        turn.change(builder ->
                builder.phase(DrivePhase.CREATING).createSent(!turn.isLate()).createSentAt(turn.now()));
        boolean stream = turn.record().following() == Following.STREAMING;
        DriveGoal goal = turn.record().plan().goal();
        if (goal instanceof DriveGoal.Create create) {
            turn.go(new Effect.Create(create.command(), stream));
        } else if (goal instanceof DriveGoal.CreateWithThread create) {
            turn.go(turn.record()
                    .threadId()
                    .filter(thread -> create.creation().threadFirst())
                    .<Effect>map(thread -> new Effect.Create(create.command().onThread(thread), stream))
                    .orElseGet(() -> new Effect.CreateWithThread(create.command(), stream)));
        }
    }

    static void fateOpen(Turn turn) {
        turn.closeStream(Following.STREAMING);
        turn.change(builder -> builder.phase(DrivePhase.FINDING).failures(0).looksInVain(0));
        if (turn.record().plan().goal().creation().recovers()) {
            turn.giveUp(GiveUpReason.FAILED, "the run may have been created, and the backend itself has not found it");
        } else {
            find(turn);
        }
    }

    static void find(Turn turn) {
        Optional<Effect> search = search(turn.record());
        if (search.isPresent()) {
            turn.go(search.get());
        } else {
            turn.giveUp(GiveUpReason.FAILED, "the run may have been created, and nothing is known by which to find it");
        }
    }

    private static Optional<Effect> search(DriveRecord record) {
        return record.threadId()
                .flatMap(thread -> record.plan().goal().token().map(token -> new Effect.Find(thread, token)));
    }

    /** A stream that is silent before it names the run may stay so; it is kept all the same. */
    static void findBeside(Turn turn) {
        search(turn.record()).ifPresentOrElse(turn::go, turn::pull);
    }

    /** Looks that could not be made do not count: the run may show up a moment after the line is back. */
    static void tokenUnknown(Turn turn) {
        if (turn.record().phase() == DrivePhase.SEARCHING) {
            Preparing.notThere(turn);
            return;
        }
        if (turn.record().following() == Following.STREAM_OPEN) {
            turn.pull();
            return;
        }
        int looks = turn.record().looksInVain() + 1;
        turn.change(builder -> builder.looksInVain(looks).failures(0));
        if (looks < MOST_LOOKS) {
            turn.sleep(turn.retryWait(null, looks), "to look for the run again");
        } else {
            turn.giveUp(GiveUpReason.FAILED, "the run may have been created, but it was not found by its token");
        }
    }
}
