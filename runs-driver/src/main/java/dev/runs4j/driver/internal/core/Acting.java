package dev.runs4j.driver.internal.core;

import dev.runs4j.domain.run.RequiredAction;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.tool.ToolCall;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out what a run in {@code requires_action} wants, and has it done. */
final class Acting {

    private Acting() {}

    static void take(Turn turn, Run run, @Nullable Duration hint) {
        Optional<RequiredAction> action = run.requiredAction();
        Optional<String> problem = action.flatMap(Acting::problem);
        if (problem.isPresent()) {
            turn.giveUp(GiveUpReason.UNANSWERABLE, problem.get());
        } else if (action.isEmpty() || action.get().calls().isEmpty()) {
            turn.follow(hint, "the run does not say yet what it requires");
        } else {
            act(turn, action.get(), hint);
        }
    }

    private static void act(Turn turn, RequiredAction action, @Nullable Duration hint) {
        if (Rounds.mayBeOld(turn.record(), action, turn.now())) {
            turn.follow(hint, "the run may still show calls that were answered");
            return;
        }
        if (!turn.record().journal().isOwner()) {
            hold(turn);
            return;
        }
        Round round = Rounds.of(turn.record(), action).shown(turn.now());
        turn.record()
                .round()
                .filter(last -> last.number() < round.number())
                .ifPresent(last -> Answering.replaced(turn, last));
        turn.change(builder -> builder.round(round));
        if (isUnmarkedBefore(turn, round)) {
            Journalling.markAccepted(turn);
            hold(turn);
        } else {
            act(turn, round, hint);
        }
    }

    /** Nothing is called before the journal knows of the drive, and of the answers to the round before. */
    private static void hold(Turn turn) {
        turn.change(builder -> builder.phase(DrivePhase.FOLLOWING)).journal(journal -> journal.withHeld(true));
    }

    private static boolean isUnmarkedBefore(Turn turn, Round round) {
        int unmarked = turn.record().journal().unmarked();
        return unmarked > 0 && unmarked < round.number();
    }

    private static void act(Turn turn, Round round, @Nullable Duration hint) {
        if (round.number() > turn.record().plan().tools().mostRounds()) {
            turn.giveUp(
                    GiveUpReason.UNANSWERABLE,
                    "the run has asked more than "
                            + turn.record().plan().tools().mostRounds() + " times for answers");
        } else if (!round.isComplete()) {
            call(turn, round, hint);
        } else if (isStillShown(turn, round)) {
            turn.follow(hint, "the run still shows calls that were answered");
        } else {
            Answering.answer(turn);
        }
    }

    private static boolean isStillShown(Turn turn, Round round) {
        return round.sent() == Round.Sent.YES
                && round.acceptedAt()
                        .filter(at -> turn.now().isBefore(at.plus(Pacing.ANSWER_SHOWS)))
                        .isPresent();
    }

    private static void call(Turn turn, Round round, @Nullable Duration hint) {
        turn.closeStream(Following.STREAMING);
        turn.change(builder -> builder.phase(DrivePhase.CALLING));
        if (round.isApproval()) {
            round.missing().forEach(call -> turn.go(new Effect.Decide(turn.run(), round.number(), call)));
        } else {
            Watching.plan(turn, hint);
            Calling.begin(turn, round);
        }
    }

    /** {@return why the demand cannot be answered, whatever the tools say} */
    private static Optional<String> problem(RequiredAction action) {
        if (action instanceof RequiredAction.Unrecognised unrecognised) {
            return Optional.of("the run requires an action of a kind that is not known: '" + unrecognised.type() + "'");
        }
        Set<String> ids = new HashSet<>();
        for (ToolCall call : action.calls()) {
            if (call.id().isBlank()) {
                return Optional.of("a pending call of type '" + call.type() + "' has no id to answer it by");
            }
            if (!ids.add(call.id())) {
                return Optional.of("two pending calls have the same id '" + call.id() + "'");
            }
        }
        return Optional.empty();
    }
}
