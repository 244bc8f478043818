package dev.runs4j.responses.internal.core;

import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.responses.journal.Anchor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the last hop of a run forward, by whoever has planned its last attempt. */
final class Forward {

    private Forward() {}

    static void go(Turn turn) {
        if (!turn.isMine()) {
            turn.show();
            return;
        }
        switch (turn.attempt().phase()) {
            case PLANNED -> planned(turn);
            case INDETERMINATE -> Recovery.go(turn);
            case ACKNOWLEDGED -> acknowledged(turn);
            case SETTLED -> turn.show();
        }
    }

    private static void planned(Turn turn) {
        if (turn.op().hasSent(turn.attempt())) {
            Refusing.doubt(turn);
        } else if (turn.op().refusal().isPresent()) {
            Refusing.carryOut(turn);
        } else if (!turn.hop().isDoubtful() && (turn.isWished() || turn.isExpired())) {
            // Nothing was sent, so there is nothing to be stopped.
            Ending.unsent(turn);
        } else if (!turn.mayPost()) {
            // What was seen of an attempt before is old by now.
            boolean doubtful = turn.hop().isDoubtful();
            turn.change(builder -> builder.lookFirst(doubtful));
            turn.takeLease();
        } else if (!turn.hop().anchor().known()) {
            turn.go(Phase.ANCHORING, new Effect.Newest());
        } else if (turn.op().looksFirst()) {
            Recovery.go(turn);
        } else {
            post(turn);
        }
    }

    static void post(Turn turn) {
        int number = turn.record().hops().size() - 1;
        List<ToolOutput> amends = number == 0 ? turn.thread().thread().amends() : List.of();
        turn.go(Phase.POSTING, new Effect.Post(turn.record(), number, turn.hop(), amends));
    }

    static void anchored(Turn turn, @Nullable String newest) {
        Anchor anchor = newest == null ? Anchor.START : Anchor.at(newest);
        turn.commit(turn.record().withHop(turn.hop().toBuilder().anchor(anchor).build()));
    }

    private static void acknowledged(Turn turn) {
        ResponseView known = turn.op().response().orElse(null);
        boolean current = known != null
                && turn.attempt().responseId().filter(known.id()::equals).isPresent();
        if (known != null && current && known.status().isTerminal()) {
            Settling.settle(turn, known);
        } else if (turn.isWished()) {
            Cancelling.stop(turn);
        } else {
            turn.show();
        }
    }
}
