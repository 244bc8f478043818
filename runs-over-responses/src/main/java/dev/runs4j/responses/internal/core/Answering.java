package dev.runs4j.responses.internal.core;

import dev.runs4j.domain.command.ToolApproval;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.tool.ToolCall;
import dev.runs4j.responses.journal.Anchor;
import dev.runs4j.responses.journal.Hop;
import dev.runs4j.responses.journal.RunRecord;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Answers what a run asks for: plans the next hop, and sends it. */
final class Answering {

    private Answering() {}

    static void go(Turn turn, Goal.Answer answer) {
        if (turn.isMine()) {
            Forward.go(turn);
        } else if (turn.op().refusal().isPresent()) {
            turn.finish(new Outcome.ServerRefused());
        } else if (known(turn).isPresent()) {
            // Given before, be it by this caller or another one: what has become of it shows in the run.
            turn.show();
        } else if (!turn.waitsForAnswers() || turn.isWished() || turn.isExpired()) {
            turn.finish(new Outcome.WrongState(turn.run()));
        } else {
            check(turn, answer);
        }
    }

    /** {@return the hop that has brought the same answers} */
    static Optional<Hop> known(Turn turn) {
        Goal.Answer answer = (Goal.Answer) turn.goal();
        return turn.record().hops().stream()
                .filter(hop -> hop.answersHash().filter(answer.hash()::equals).isPresent())
                .findFirst();
    }

    private static void check(Turn turn, Goal.Answer answer) {
        Set<String> given = new LinkedHashSet<>(Stream.concat(
                        answer.answers().outputs().stream().map(ToolOutput::callId),
                        answer.answers().approvals().stream().map(ToolApproval::callId))
                .toList());
        Set<String> asked = new LinkedHashSet<>(
                turn.hop().calls().stream().map(ToolCall::id).toList());
        List<String> missing = new ArrayList<>(asked);
        missing.removeAll(given);
        List<String> unknown = new ArrayList<>(given);
        unknown.removeAll(asked);
        if (!missing.isEmpty() || !unknown.isEmpty()) {
            turn.finish(new Outcome.WrongAnswers(turn.run(), missing, unknown));
        } else if (!turn.mayPost()) {
            turn.takeLease();
        } else {
            plan(turn, answer);
        }
    }

    private static void plan(Turn turn, Goal.Answer answer) {
        Hop next = Hop.planned(turn.op().nextToken())
                .anchor(behind(turn))
                .answers(answer.answers(), answer.hash())
                .build();
        turn.change(builder -> builder.minted().listed(false).lookFirst(false));
        RunRecord planned = turn.record().withNext(next);
        turn.commit(planned.toBuilder()
                .run(planned.run().toBuilder()
                        .status(RunStatus.QUEUED)
                        .requiredAction(null)
                        .build())
                .build());
    }

    /** A hop begins where the one before it has ended. */
    private static Anchor behind(Turn turn) {
        Hop last = turn.hop();
        if (turn.hasConversation()) {
            List<String> items = last.items();
            return items.isEmpty() ? last.anchor() : Anchor.at(items.get(items.size() - 1));
        }
        return last.current().responseId().map(Anchor::at).orElse(last.anchor());
    }
}
