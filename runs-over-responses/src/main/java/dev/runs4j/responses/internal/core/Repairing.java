package dev.runs4j.responses.internal.core;

import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.responses.journal.Anchor;
import dev.runs4j.responses.journal.Hop;
import dev.runs4j.responses.journal.RepairState;
import dev.runs4j.responses.journal.RunRecord;
import dev.runs4j.responses.journal.ThreadRecord;
import dev.runs4j.responses.journal.TryPhase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Leaves a thread so that the next run can start on it: a call without an output keeps a conversation from going on. */
final class Repairing {

    /** What the model is told of a call that nobody will answer any more. */
    static final String NOT_ANSWERED = "The run ended before this call was answered.";

    private Repairing() {}

    /** Stops what still runs, and then looks for what is open. */
    static void go(Turn turn) {
        if (!turn.mayPost()) {
            turn.takeLease();
        } else if (turn.attempt().phase() == TryPhase.ACKNOWLEDGED) {
            stopped(turn);
        } else {
            look(turn);
        }
    }

    private static void stopped(Turn turn) {
        String running = turn.attempt().responseId().orElseThrow();
        ResponseView known =
                turn.op().response().filter(seen -> seen.id().equals(running)).orElse(null);
        turn.change(builder -> builder.response(null));
        if (known != null && known.status().isTerminal()) {
            settle(turn);
        } else if (known != null && turn.op().phase() == Phase.JOURNAL && turn.waitFor(null)) {
            // It has been told to stop, or was seen at work before its run ended.
            return;
        } else {
            turn.go(Phase.STOPPING, new Effect.CancelResponse(running));
        }
    }

    /** What the server does not know does not run; an orphan, which is looked at then, says nothing of the run's own response. */
    static void vanished(Turn turn) {
        if (turn.op().response().isEmpty()) {
            settle(turn);
        } else {
            turn.read();
        }
    }

    private static void settle(Turn turn) {
        turn.commit(turn.record().withHop(turn.hop().withCurrent(turn.attempt().settled())));
    }

    private static void look(Turn turn) {
        Anchor anchor = turn.record().hops().get(0).anchor();
        if (turn.hasConversation() && anchor.known()) {
            turn.go(
                    Phase.FINDING_OPEN,
                    new Effect.ReadBack(anchor, turn.record().input()));
        } else {
            done(turn);
        }
    }

    static void found(Turn turn, List<ItemView> items) {
        List<ToolOutput> open = open(turn, items);
        if (open.isEmpty()) {
            done(turn);
        } else {
            turn.change(builder -> builder.open(open));
            turn.go(Phase.REPAIRING, new Effect.AddOutputs(open));
        }
    }

    private static List<ToolOutput> open(Turn turn, List<ItemView> items) {
        Set<String> answered = items.stream()
                .filter(item -> item.kind() == ItemView.Kind.OUTPUT)
                .map(item -> Objects.requireNonNullElse(item.callId(), ""))
                .collect(Collectors.toSet());
        return items.stream()
                .filter(item -> item.kind() == ItemView.Kind.CALL)
                .map(ItemView::callId)
                .filter(Objects::nonNull)
                .filter(callId -> !answered.contains(callId))
                .distinct()
                .map(callId -> ToolOutput.of(callId, given(turn, callId).orElse(NOT_ANSWERED)))
                .toList();
    }

    /** What the caller has said is better than that nothing was said. */
    private static Optional<String> given(Turn turn, String callId) {
        return turn.record().hops().stream()
                .map(Hop::answers)
                .flatMap(Optional::stream)
                .map(ToolAnswers::outputs)
                .flatMap(List::stream)
                .filter(output -> output.callId().equals(callId))
                .map(ToolOutput::output)
                .filter(Objects::nonNull)
                .findFirst();
    }

    static void done(Turn turn) {
        turn.commit(mended(turn));
    }

    private static RunRecord mended(Turn turn) {
        return turn.record().toBuilder().repair(RepairState.DONE).build();
    }

    /** Where the conversation takes no outputs by themselves, they go with the next request. */
    static void refused(Turn turn, Refusal refusal) {
        if (refusal.isPassing()) {
            if (!turn.waitFor(refusal.retryAfter())) {
                turn.show();
            }
            return;
        }
        turn.commit(mended(turn), amended(turn));
    }

    private static ThreadRecord amended(Turn turn) {
        ThreadRecord thread = turn.thread().thread();
        List<ToolOutput> amends = new ArrayList<>(thread.amends());
        amends.addAll(turn.op().open());
        return thread.toBuilder().amends(amends).build();
    }

    /**
     * Calls of a response that belongs to nobody keep the conversation from going on; the run's own ones are answered by its request. And so do outputs
     * that were to go with the request, and have come into the conversation since.
     */
    static void stray(Turn turn, List<ItemView> items) {
        List<ToolOutput> open = open(turn, items);
        Set<String> openIds = ids(open);
        ThreadRecord thread = turn.thread().thread();
        List<ToolOutput> amends = thread.amends().stream()
                .filter(output -> openIds.contains(output.callId()))
                .toList();
        if (amends.size() < thread.amends().size()) {
            turn.commit(turn.record(), thread.toBuilder().amends(amends).build());
            return;
        }
        turn.change(Op.Builder::amended);
        Set<String> sent = ids(turn.hop().answers().map(ToolAnswers::outputs).orElse(List.of()));
        sent.addAll(ids(amends));
        List<ToolOutput> left =
                open.stream().filter(call -> !sent.contains(call.callId())).toList();
        if (left.isEmpty()) {
            Refusing.forGood(turn, new Refusal(Refusal.Kind.OPEN_CALL, null));
        } else {
            turn.go(Phase.AMENDING, new Effect.AddOutputs(left));
        }
    }

    private static Set<String> ids(List<ToolOutput> outputs) {
        return outputs.stream().map(ToolOutput::callId).collect(Collectors.toCollection(HashSet::new));
    }
}
