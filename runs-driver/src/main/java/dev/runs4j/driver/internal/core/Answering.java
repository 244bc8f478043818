package dev.runs4j.driver.internal.core;

import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.Run;
import dev.runs4j.driver.event.DriveEvent;
import java.util.Set;

/** Collects the answers of a round and gives them. */
final class Answering {

    private Answering() {}

    // More of them would hardly fare better. The run may still show that one of them arrived, or it expires.
    static final int MOST_SUBMITS = 3;

    /** Takes the decision on one call; what nobody waits for is ignored. */
    static void approved(Turn turn, Observation.ApprovalDecided decided) {
        turn.record()
                .round()
                .filter(round -> turn.record().phase() == DrivePhase.CALLING
                        && round.number() == decided.round()
                        && round.waitsForApproval(decided.approval().callId()))
                .map(round -> round.with(decided.approval()))
                .ifPresent(round -> complete(turn, round));
    }

    /** Gives the answers once all are there; when the time is up before, it is up for all of them. */
    static void complete(Turn turn, Round round) {
        turn.change(builder -> builder.round(round));
        if (round.isComplete() || turn.isLate()) {
            answer(turn);
        }
    }

    /** The journal is asked first: it knows whether the drive has still this owner. */
    static void answer(Turn turn) {
        Round round = round(turn);
        turn.closeStream(Following.STREAMING);
        if (round.submits() >= MOST_SUBMITS) {
            turn.follow(
                    null, "the answers were given " + round.submits() + " times, and the run still shows its calls");
            return;
        }
        if (looksFirst(turn)) {
            return;
        }
        turn.change(builder -> builder.phase(DrivePhase.MARKING));
        turn.go(new JournalEffect.MarkSending(
                turn.journalRun(), round.number(), turn.record().journal().epoch()));
    }

    /** A run that may have expired is read before it is answered. */
    private static boolean looksFirst(Turn turn) {
        boolean look = Expiry.mayHaveCome(turn.record(), turn.now());
        if (look) {
            turn.change(builder -> builder.phase(DrivePhase.FOLLOWING));
            turn.read();
        }
        return look;
    }

    /** Gives the answers after a wait; where earlier ones may have arrived meanwhile, the run is read first. */
    static void again(Turn turn) {
        if (isFateOpen(turn)) {
            turn.change(builder -> builder.phase(DrivePhase.FOLLOWING));
            turn.read();
        } else {
            answer(turn);
        }
    }

    /** Tells whether the answers were given, and nobody knows whether they arrived. */
    static boolean isFateOpen(Turn turn) {
        return turn.record()
                .round()
                .filter(round -> round.sent() == Round.Sent.PERHAPS)
                .isPresent();
    }

    /** Gives the answers, once the journal says that they are about to be given. */
    static void submit(Turn turn, int number) {
        Round round = round(turn);
        if (turn.record().phase() != DrivePhase.MARKING || round.number() != number) {
            return;
        }
        if (looksFirst(turn)) {
            return;
        }
        turn.change(builder -> builder.phase(DrivePhase.ANSWERING));
        boolean stream = turn.record().following() == Following.STREAMING;
        turn.go(new Effect.Answer(turn.run(), round.number(), round.answers(), stream));
    }

    /** Notes that the answers, if some were under way, have been accepted. */
    static void accepted(Turn turn) {
        if (turn.record().phase() != DrivePhase.ANSWERING) {
            return;
        }
        Round round = round(turn);
        turn.change(builder -> builder.phase(DrivePhase.FOLLOWING)
                .round(round.accepted(turn.now()))
                .changedAt(turn.now())
                .failures(0));
        arrived(turn, round);
    }

    /**
     * Notes that the run got on: answers whose fate was open have arrived, or somebody else has given some. A status that is not known may stand for
     * anything, the demand that still waits included.
     */
    static void gotOn(Turn turn) {
        if (turn.record().lastSeen().filter(run -> isKnown(run.status())).isEmpty()) {
            return;
        }
        boolean works = turn.record().lastSeen().filter(Answering::worksAgain).isPresent();
        turn.record().round().filter(round -> !mayBeEarlier(turn, round)).ifPresent(round -> {
            if (works) {
                replaced(turn, round);
            }
            Round left = round.leave(turn.now());
            turn.change(builder -> builder.round(left));
        });
    }

    /** A run that is seen at work where the fate of the answers is open may be a sighting of the time before its demand. */
    private static boolean mayBeEarlier(Turn turn, Round round) {
        boolean works = turn.record()
                .lastSeen()
                .filter(run ->
                        run.status().equals(RunStatus.QUEUED) || run.status().equals(RunStatus.IN_PROGRESS))
                .isPresent();
        return works && round.sent() == Round.Sent.PERHAPS && round.mayBeYoungerThan(turn.now());
    }

    /** Notes that the run wants something else now than answers whose fate was open. */
    static void replaced(Turn turn, Round round) {
        if (round.sent() == Round.Sent.PERHAPS && !round.isLeft()) {
            arrived(turn, round);
        }
    }

    private static boolean isKnown(RunStatus status) {
        return status.isActive() || status.isTerminal();
    }

    /** A run that is being cancelled has not taken its answers. */
    private static boolean worksAgain(Run run) {
        return Set.of(RunStatus.QUEUED, RunStatus.IN_PROGRESS, RunStatus.COMPLETED)
                .contains(run.status());
    }

    private static void arrived(Turn turn, Round round) {
        turn.tell(new DriveEvent.Answered(
                turn.run(), round.number(), round.calls().size()));
        Journalling.accepted(turn, round.number());
    }

    /** A refusal says nothing of an earlier attempt: the run may be in another state because that one arrived. */
    static void refused(Turn turn) {
        look(turn, round(turn).sent() == Round.Sent.NO ? Round.Sent.NO : Round.Sent.PERHAPS, false);
    }

    /** Nobody knows whether the answers have arrived. */
    static void open(Turn turn) {
        look(turn, Round.Sent.PERHAPS, true);
    }

    /** Reads the run, since the answers may have had their effect, or came at the wrong time. */
    private static void look(Turn turn, Round.Sent fate, boolean mayHaveArrived) {
        Round round = round(turn).inVain(fate, mayHaveArrived);
        turn.change(builder -> builder.phase(DrivePhase.FOLLOWING).round(round));
        if (round.attempts() == 1) {
            turn.read();
        } else {
            turn.sleep(turn.retryWait(null, round.attempts() - 1), "the run did not take the answers");
        }
    }

    private static Round round(Turn turn) {
        return turn.record().round().orElseThrow(() -> new IllegalStateException("no calls are known"));
    }
}
