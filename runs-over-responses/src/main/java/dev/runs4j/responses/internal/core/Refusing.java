package dev.runs4j.responses.internal.core;

import dev.runs4j.domain.run.RequiredAction;
import dev.runs4j.responses.journal.Anchor;
import dev.runs4j.responses.journal.Hop;
import dev.runs4j.responses.journal.RunRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What is done when the server does not do what it is asked for. */
final class Refusing {

    private Refusing() {}

    static void take(Turn turn, Refusal refusal) {
        switch (turn.op().phase()) {
            case REPAIRING -> Repairing.refused(turn, refusal);
            case AMENDING -> {
                if (!refusal.isPassing() || !hasPatience(turn) || !turn.waitFor(refusal.retryAfter())) {
                    forGood(turn, refusal);
                }
            }
            default -> posting(turn, refusal);
        }
    }

    private static void posting(Turn turn, Refusal refusal) {
        if (turn.hop().isDoubtful()) {
            // What is refused now may be refused since the attempt before was accepted.
            turn.change(builder -> builder.lookFirst(true));
        }
        if (refusal.isPassing() && hasPatience(turn) && turn.waitFor(refusal.retryAfter())) {
            return;
        }
        if (mayBeStray(turn, refusal)) {
            turn.go(
                    Phase.FINDING_STRAY,
                    new Effect.ReadBack(Anchor.START, turn.record().input()));
        } else {
            forGood(turn, refusal);
        }
    }

    /** Whether something is open in the conversation that the request has not answered, or the request answers what is not open any more. */
    private static boolean mayBeStray(Turn turn, Refusal refusal) {
        boolean amends = turn.record().hops().size() == 1
                && !turn.thread().thread().amends().isEmpty();
        return turn.hasConversation()
                && !turn.op().hasAmended()
                && (refusal.kind() == Refusal.Kind.OPEN_CALL || (amends && !refusal.isPassing()));
    }

    private static boolean hasPatience(Turn turn) {
        Instant since = turn.op().refusedSince().orElse(turn.now());
        turn.change(builder -> builder.refusedSince(since));
        return Duration.between(since, turn.now()).compareTo(turn.rules().patience()) < 0;
    }

    static void forGood(Turn turn, Refusal refusal) {
        turn.change(builder -> builder.refusal(refusal));
        carryOut(turn);
    }

    /** Puts everything back to where it was before the hop was planned; not where an attempt may have been accepted. */
    static void carryOut(Turn turn) {
        if (turn.hop().isDoubtful()) {
            Recovery.go(turn);
        } else if (turn.record().hops().size() > 1) {
            turn.commit(unplanned(turn.record()));
        } else if (turn.goal() instanceof Goal.Create) {
            turn.go(Phase.JOURNAL, new Effect.Drop(turn.run()));
        } else {
            Ending.refused(turn);
        }
    }

    private static RunRecord unplanned(RunRecord record) {
        List<Hop> kept = record.hops().subList(0, record.hops().size() - 1);
        RequiredAction action = Shapes.action(kept.get(kept.size() - 1).calls());
        return record.toBuilder()
                .hops(kept)
                .run(Shapes.asking(record.run(), action))
                .build();
    }

    static void doubt(Turn turn) {
        turn.commit(turn.record().withHop(turn.hop().withCurrent(turn.attempt().indeterminate())));
    }

    /** Nobody knows whether the server has accepted it. */
    static void unknown(Turn turn) {
        if (turn.op().phase() == Phase.POSTING) {
            String token = turn.attempt().token();
            turn.change(builder -> builder.sent(token));
            doubt(turn);
        } else if (!turn.waitFor(null)) {
            turn.show();
        }
    }

    /**
     * Whatever was to be written shows when the journal is read again, since every attempt has a token of its own. Not so a response's id, which stands
     * nowhere else: that is written again.
     */
    static void silent(Turn turn, Seen.JournalSilent silence) {
        boolean again = silence.asked() instanceof Effect.Acknowledge || silence.asked() instanceof Effect.KeepOrphan;
        turn.change(builder -> builder.pending(again ? silence.asked() : null));
        if (!silence.passing() || !turn.waitFor(null)) {
            turn.finish(new Outcome.JournalSilent());
        }
    }

    /** A question was not answered. */
    static void silent(Turn turn, Seen.NoAnswer silence) {
        if (silence.passing() && turn.waitFor(silence.retryAfter())) {
            return;
        }
        switch (turn.op().phase()) {
            // Nothing was sent yet, so the run need not be.
            case ANCHORING -> forGood(turn, new Refusal(Refusal.Kind.FINAL, null));
            case RETRIEVING -> turn.finish(new Outcome.ServerSilent());
            case CANCELLING -> {
                if (silence.passing()) {
                    turn.show();
                } else {
                    turn.finish(new Outcome.ServerSilent());
                }
            }
            default -> turn.show();
        }
    }
}
