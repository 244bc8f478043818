package dev.runs4j.driver.internal.core;

import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.Run;
import dev.runs4j.driver.event.DriveEvent;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Collects the answers of a round and gives them. */
final class Answering {

    private Answering() {}

    /** Takes the answer of one call; what nobody waits for is ignored. */
    static void take(Turn turn, int number, String callId, UnaryOperator<Round> answer) {
        Optional<Round> round = turn.record()
                .round()
                .filter(current -> turn.record().phase() == DrivePhase.CALLING)
                .filter(current -> current.number() == number && current.waitsFor(callId))
                .map(answer);
        round.ifPresent(answered -> {
            turn.change(builder -> builder.round(answered));
            if (answered.isComplete() || turn.isLate()) {
                answer(turn);
            }
        });
    }

    static void answer(Turn turn) {
        Round round = round(turn);
        turn.closeStream(Following.STREAMING);
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
        tell(turn, round);
    }

    /** Notes that the run got on: answers whose fate was open have arrived, or somebody else has given some. */
    static void gotOn(Turn turn) {
        boolean works = turn.record().lastSeen().filter(Answering::worksAgain).isPresent();
        turn.record().round().ifPresent(round -> {
            if (works) {
                replaced(turn, round);
            }
            Round left = round.leave();
            turn.change(builder -> builder.round(left));
        });
    }

    /** Notes that the run wants something else now than answers whose fate was open. */
    static void replaced(Turn turn, Round round) {
        if (round.sent() == Round.Sent.PERHAPS && !round.isLeft()) {
            tell(turn, round);
        }
    }

    /** A run that is being cancelled has not taken its answers. */
    private static boolean worksAgain(Run run) {
        return Set.of(RunStatus.QUEUED, RunStatus.IN_PROGRESS, RunStatus.COMPLETED)
                .contains(run.status());
    }

    private static void tell(Turn turn, Round round) {
        turn.tell(new DriveEvent.Answered(
                turn.run(), round.number(), round.calls().size()));
    }

    /** A refusal says nothing of an earlier attempt: the run may be in another state because that one arrived. */
    static void refused(Turn turn) {
        look(turn, round(turn).sent() == Round.Sent.NO ? Round.Sent.NO : Round.Sent.PERHAPS);
    }

    /** Reads the run, since the answers may have had their effect, or came at the wrong time. */
    static void look(Turn turn, Round.Sent fate) {
        Round round = round(turn).inVain(fate);
        turn.change(builder -> builder.phase(DrivePhase.FOLLOWING).round(round));
        if (round.attempts() == 1) {
            turn.read();
        } else {
            turn.sleep(Pacing.retry(null, round.attempts() - 1), "the run did not take the answers");
        }
    }

    private static Round round(Turn turn) {
        return turn.record().round().orElseThrow(() -> new IllegalStateException("no calls are known"));
    }
}
