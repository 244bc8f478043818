package dev.runs4j.driver.internal.core;

import dev.runs4j.domain.run.RequiredAction;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.tool.ToolCall;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
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
        Round round = round(turn.record().round(), action);
        turn.record()
                .round()
                .filter(last -> last.number() < round.number())
                .ifPresent(last -> Answering.replaced(turn, last));
        turn.change(builder -> builder.round(round));
        if (!round.isComplete()) {
            call(turn, round);
        } else if (isStillShown(turn, round)) {
            turn.follow(hint, "the run still shows calls that were answered");
        } else {
            Answering.answer(turn);
        }
    }

    private static Round round(Optional<Round> last, RequiredAction action) {
        boolean approval = action instanceof RequiredAction.SubmitToolApproval;
        List<ToolCall> calls = action.calls();
        return last.filter(round -> round.shows(calls, approval))
                .map(round -> round.withCalls(calls))
                .orElseGet(() -> Round.of(last.map(Round::number).orElse(0) + 1, calls, approval));
    }

    private static boolean isStillShown(Turn turn, Round round) {
        return round.sent() == Round.Sent.YES
                && round.acceptedAt()
                        .filter(at -> turn.now().isBefore(at.plus(Pacing.ANSWER_SHOWS)))
                        .isPresent();
    }

    private static void call(Turn turn, Round round) {
        turn.closeStream(Following.STREAMING);
        turn.change(builder -> builder.phase(DrivePhase.CALLING));
        for (ToolCall call : round.missing()) {
            turn.go(
                    round.isApproval()
                            ? new Effect.Decide(turn.run(), round.number(), call)
                            : new Effect.CallTool(turn.run(), round.number(), call));
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
