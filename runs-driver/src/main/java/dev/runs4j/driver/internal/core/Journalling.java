package dev.runs4j.driver.internal.core;

import dev.runs4j.domain.run.Run;
import dev.runs4j.ports.journal.BeginAnswer;
import dev.runs4j.ports.journal.DriveRow;
import dev.runs4j.ports.journal.DriveSnapshot;
import dev.runs4j.ports.journal.Refusal;
import dev.runs4j.ports.journal.SubmitMark;
import dev.runs4j.ports.journal.WriteAnswer;
import org.jspecify.annotations.Nullable;

/** Owns a drive in the journal: begins it, takes it up, lets go of it. */
final class Journalling {

    private Journalling() {}

    static void take(Turn turn, JournalObservation seen) {
        if (seen instanceof JournalObservation.BeginAnswered begun) {
            begun(turn, begun.answer());
        } else if (seen instanceof JournalObservation.AdoptAnswered adopted) {
            adopted(turn, adopted.state());
        } else if (seen instanceof JournalObservation.ClaimAnswered claimed) {
            Calling.claimed(turn, claimed.call(), claimed.answer());
        } else if (seen instanceof JournalObservation.Recorded recorded) {
            Calling.recorded(turn, recorded.claim());
        } else if (seen instanceof JournalObservation.ResultRefused refused) {
            lost(turn, "the journal knows no claim of the " + refused.call());
        } else if (seen instanceof JournalObservation.MarkAnswered marked) {
            marked(turn, marked);
        } else if (seen instanceof JournalObservation.JournalFailed failed) {
            failed(turn, failed);
        }
    }

    /** Sees to it that the journal knows of the drive, before anything else is done about the run. */
    static void begin(Turn turn) {
        if (!turn.record().journal().isOwner()) {
            DrivePlan plan = turn.record().plan();
            turn.journal(Ownership::withAsked);
            turn.go(new JournalEffect.Begin(
                    turn.journalRun(), plan.deadline(), plan.tools().set()));
        }
    }

    private static void begun(Turn turn, BeginAnswer answer) {
        if (turn.record().journal().isOwner()) {
            return;
        }
        if (answer instanceof BeginAnswer.Begun begun) {
            turn.journal(journal -> journal.withEpoch(begun.drive().epoch()));
            goOn(turn);
        } else if (mayAnswer(turn, answer.drive())) {
            turn.go(new JournalEffect.Adopt(turn.journalRun()));
        }
    }

    /** Other tools may mean other things by the same names. */
    private static boolean mayAnswer(Turn turn, DriveRow there) {
        boolean same = there.tools().equals(turn.record().plan().tools().set());
        if (!same) {
            lost(
                    turn,
                    "the drive was begun with the tools " + there.tools() + ", but these are "
                            + turn.record().plan().tools().set());
        }
        return same;
    }

    private static void adopted(Turn turn, @Nullable DriveSnapshot state) {
        if (state == null && hasEnded(turn)) {
            goOn(turn);
        } else if (state == null) {
            begin(turn);
        } else if (state.drive().hasEnded()) {
            lost(turn, "the journal says that the drive has ended");
        } else if (state.drive().epoch() > turn.record().journal().epoch()
                && (hasEnded(turn) || mayAnswer(turn, state.drive()))) {
            turn.journal(journal -> journal.withEpoch(state.drive().epoch()).withFound(state, turn.now()));
            Rounds.forgetWhatIsOlder(turn, state);
            turn.closeStream(Following.STREAMING);
            lookAgain(turn);
        }
    }

    /** The owner before may have met the demand that was seen, until the very moment of the adoption. */
    private static void lookAgain(Turn turn) {
        if (hasEnded(turn)) {
            goOn(turn);
        } else if (turn.record().journal().held()) {
            turn.journal(journal -> journal.withHeld(false));
            turn.read();
        }
    }

    /** Comes back to what had to wait for the journal. */
    private static void goOn(Turn turn) {
        if (turn.record().journal().held()) {
            turn.journal(journal -> journal.withHeld(false));
            turn.record().lastSeen().ifPresent(run -> goOn(turn, run));
        }
    }

    private static void goOn(Turn turn, Run run) {
        if (run.status().isTerminal()) {
            turn.end(run);
        } else {
            Acting.take(turn, run, null);
        }
    }

    private static void marked(Turn turn, JournalObservation.MarkAnswered marked) {
        if (!(marked.answer() instanceof WriteAnswer.Written)) {
            refused(turn, marked.answer());
        } else if (marked.mark() == SubmitMark.SENDING) {
            Answering.submit(turn, marked.round());
        } else if (turn.record().journal().unmarked() == marked.round()) {
            turn.journal(journal -> journal.withUnmarked(0));
            goOn(turn);
        }
    }

    static void refused(Turn turn, Object refusal) {
        if (refusal instanceof Refusal.Outdated outdated) {
            lost(
                    turn,
                    "somebody else has taken the drive up: its epoch is " + outdated.epoch() + " now, and not "
                            + turn.record().journal().epoch());
        } else if (refusal instanceof Refusal.Ended ended) {
            lost(
                    turn,
                    "the journal says that the drive has ended: " + ended.end().status());
        } else {
            lost(turn, "the journal does not know the drive any more");
        }
    }

    static void lost(Turn turn, String why) {
        turn.giveUp(GiveUpReason.NOT_OWNER, why);
    }

    private static void failed(Turn turn, JournalObservation.JournalFailed failed) {
        if (failed.effect() instanceof JournalEffect.Begin) {
            turn.journal(Ownership::withBeginLost);
        }
        if (!failed.retryable()) {
            turn.giveUp(GiveUpReason.FAILED, "the journal of tool calls cannot be used any more");
        } else if (hasEnded(turn)) {
            // The run's end counts more than its entry, which somebody else may make.
            goOn(turn);
        } else if (failed.effect() instanceof JournalEffect.Claim claim) {
            Calling.failed(turn, claim.call().callId(), CallProgress.State.CLAIMING);
        } else if (failed.effect() instanceof JournalEffect.RecordResult result) {
            Calling.failed(turn, result.call().callId(), CallProgress.State.RECORDING);
        } else if (failed.effect() instanceof JournalEffect.MarkSending
                || turn.record().journal().held()) {
            turn.again(null);
        }
        // Else the run goes on meanwhile, and the next sighting asks the journal again.
    }

    /** {@return whether the run's end waits for the journal} */
    private static boolean hasEnded(Turn turn) {
        return turn.record()
                .lastSeen()
                .filter(run -> turn.record().journal().held() && run.status().isTerminal())
                .isPresent();
    }

    /**
     * Ends a drive whose run has ended. Where the journal may know the drive and has not given it to this one, it has to do so first: nobody but its
     * owner can write the end.
     */
    static void ended(Turn turn, Run run) {
        Ownership journal = turn.record().journal();
        boolean perhapsThere = journal.asked() || turn.record().plan().goal() instanceof DriveGoal.Attach;
        if (perhapsThere && !journal.isOwner()) {
            turn.change(builder -> builder.phase(DrivePhase.FOLLOWING)).journal(known -> known.withHeld(true));
            turn.write(new JournalEffect.Adopt(turn.journalRun()));
        } else {
            turn.end(run);
        }
    }

    /** The run has ended, and so has its drive; one that is given up can be taken up by somebody else. */
    static void end(Turn turn, String status) {
        Ownership journal = turn.record().journal();
        if (journal.isOwner()) {
            turn.write(new JournalEffect.End(turn.journalRun(), journal.epoch(), status));
        }
    }

    /** Notes that the answers of a round have arrived. */
    static void accepted(Turn turn, int round) {
        turn.journal(journal -> journal.withUnmarked(round));
        markAccepted(turn);
    }

    static void markAccepted(Turn turn) {
        Ownership journal = turn.record().journal();
        if (journal.isOwner() && journal.unmarked() > 0) {
            turn.write(new JournalEffect.MarkAccepted(turn.journalRun(), journal.unmarked(), journal.epoch()));
        }
    }
}
