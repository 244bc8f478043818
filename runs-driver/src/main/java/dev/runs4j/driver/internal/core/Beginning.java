package dev.runs4j.driver.internal.core;

/** Begins a drive, and goes on with it after a wait or after another process. */
final class Beginning {

    private Beginning() {}

    static void takeUp(Turn turn) {
        turn.closeStream(Following.STREAMING);
        turn.journal(journal -> journal.withEpoch(0).withHeld(false));
        turn.record().round().map(Round::takenUp).ifPresent(round -> turn.change(builder -> builder.round(round)));
        switch (turn.record().phase()) {
            case NEW -> begin(turn);
            case CHECKING, IN_LINE, SEARCHING, CLEARING, MAKING_THREAD -> Preparing.takeUp(turn);
            case CREATING -> Creating.fateOpen(turn);
            case FINDING -> Creating.find(turn);
            case ANSWERING -> Answering.open(turn);
            default -> {
                turn.change(builder -> builder.phase(DrivePhase.FOLLOWING));
                turn.read();
            }
        }
    }

    static void goOn(Turn turn) {
        switch (turn.record().phase()) {
            case CHECKING, IN_LINE, SEARCHING, CLEARING, MAKING_THREAD -> Preparing.goOn(turn);
            case CREATING -> Creating.create(turn);
            case FINDING -> Creating.find(turn);
            case MARKING, ANSWERING -> Answering.again(turn);
            case CALLING -> Calling.again(turn);
            case FOLLOWING -> Resuming.goOn(turn);
            default -> {
                // Nobody waits in the other phases; a wait that ends there is of no interest any more.
            }
        }
    }

    private static void begin(Turn turn) {
        if (turn.record().plan().goal() instanceof DriveGoal.Attach attach) {
            turn.change(builder -> builder.run(attach.run()).phase(DrivePhase.FOLLOWING));
            turn.look(attach.journalled());
        } else {
            Preparing.begin(turn);
        }
    }
}
