package dev.runs4j.responses.internal.core;

import dev.runs4j.responses.journal.Orphan;
import java.time.Instant;

/**
 * How a run is taken over several responses, as a pure function. Rules:
 *
 * <ul>
 *   <li>Nothing is sent before it is written down that it will be, and nothing is sent twice unless that may do no harm worse than a second
 *       generation.
 *   <li>A request begins only while enough of the run's lease is left for it to end; so nobody who finds the lease at its end need fear that it is on
 *       its way.
 *   <li>A response is the run's only if its attempt is still the run's last one. Every other response is an orphan: it is cancelled, and what it says
 *       is never shown.
 *   <li>A refusal counts only where no earlier attempt of the hop is in doubt. Where one is, the conversation is read.
 *   <li>The status of a response is looked at before its calls: one that was cut off asks for nothing.
 *   <li>A thread stays locked until nothing is left in it that would keep the next run from starting.
 * </ul>
 *
 * <p>Stateless; safe for any thread. All times are the journal's.
 */
public final class ResponsesCore {

    private ResponsesCore() {}

    /**
     * Takes one step.
     *
     * @param op what is known
     * @param seen what was just seen
     * @param now the time on the journal's clock
     * @return what is known now, and what is to be done next
     */
    public static Decision step(Op op, Seen seen, Instant now) {
        if (op.phase() == Phase.OVER) {
            throw new IllegalStateException("the operation is over: " + op);
        }
        Turn turn = new Turn(op, now);
        if (seen instanceof Seen.Standing standing) {
            turn.change(builder -> builder.standing(standing.run(), standing.thread()));
            Routing.route(turn);
        } else if (seen instanceof Seen.WaitOver) {
            waited(turn);
        } else if (seen instanceof Seen.Begun) {
            turn.read();
        } else if (seen instanceof Seen.JournalSilent silence) {
            Refusing.silent(turn, silence);
        } else if (seen instanceof Seen.Response response) {
            response(turn, response.response());
        } else if (seen instanceof Seen.Refused refused) {
            Refusing.take(turn, refused.refusal());
        } else if (seen instanceof Seen.Unknown) {
            Refusing.unknown(turn);
        } else if (seen instanceof Seen.NoAnswer silence) {
            Refusing.silent(turn, silence);
        } else if (seen instanceof Seen.Items items) {
            items(turn, items);
        } else {
            rare(turn, seen);
        }
        return turn.decision();
    }

    private static void waited(Turn turn) {
        Effect pending = turn.op().pending().orElse(null);
        if (pending == null) {
            turn.read();
        } else {
            turn.change(builder -> builder.pending(null));
            turn.go(pending instanceof Effect.Acknowledge ? Phase.ACKNOWLEDGING : Phase.ORPHANING, pending);
        }
    }

    private static void rare(Turn turn, Seen seen) {
        if (seen instanceof Seen.Locked locked) {
            turn.finish(new Outcome.ThreadLocked(locked.by()));
        } else if (seen instanceof Seen.KeyTaken taken) {
            Creating.keyTaken(turn, taken.by());
        } else if (seen instanceof Seen.Newest newest) {
            Forward.anchored(turn, newest.item());
        } else if (seen instanceof Seen.Listed listed) {
            Recovery.listed(turn, listed.responses());
        } else if (seen instanceof Seen.NotLeased) {
            notLeased(turn);
        } else if (seen instanceof Seen.Missed missed) {
            missed(turn, missed);
        } else if (seen instanceof Seen.NoResponse) {
            noResponse(turn);
        } else if (seen instanceof Seen.Made) {
            made(turn);
        }
    }

    private static void response(Turn turn, ResponseView response) {
        turn.change(builder -> builder.response(response).waits(0));
        switch (turn.op().phase()) {
            case POSTING ->
                turn.go(
                        Phase.ACKNOWLEDGING,
                        new Effect.Acknowledge(
                                turn.goal().runId(), turn.attempt().token(), response.id()));
            case RETRIEVING -> Looking.seen(turn, response);
            case CANCELLING -> Cancelling.seen(turn, response);
            default -> turn.read();
        }
    }

    private static void items(Turn turn, Seen.Items items) {
        switch (turn.op().phase()) {
            case FINDING_OPEN -> Repairing.found(turn, items.items());
            case FINDING_STRAY -> Repairing.stray(turn, items.items());
            default -> Adoption.take(turn, items.items());
        }
    }

    /** The response was made for an attempt that does not count any more. */
    private static void missed(Turn turn, Seen.Missed missed) {
        ResponseView lost = turn.op().response().orElseThrow();
        Orphan orphan = new Orphan(
                turn.goal().runId(),
                turn.record().hops().size() - 1,
                turn.attempt().token(),
                lost.id());
        turn.change(builder -> builder.standing(missed.run(), turn.op().thread().orElse(null)));
        turn.go(Phase.ORPHANING, new Effect.KeepOrphan(orphan));
    }

    private static void made(Turn turn) {
        if (turn.op().phase() == Phase.ORPHANING) {
            ResponseView orphan = turn.op().response().orElseThrow();
            turn.go(Phase.STOPPING, new Effect.CancelResponse(orphan.id()));
        } else if (turn.op().phase() == Phase.REPAIRING) {
            Repairing.done(turn);
        } else {
            turn.read();
        }
    }

    /** Whoever holds the lease does what has to be done. */
    private static void notLeased(Turn turn) {
        boolean answers = turn.goal() instanceof Goal.Answer
                && !turn.isMine()
                && Answering.known(turn).isEmpty();
        if (answers) {
            turn.finish(new Outcome.Overtaken(turn.run()));
        } else {
            turn.show();
        }
    }

    private static void noResponse(Turn turn) {
        if (turn.op().phase() == Phase.STOPPING) {
            Repairing.vanished(turn);
        } else {
            Recovery.vanished(turn);
        }
    }
}
