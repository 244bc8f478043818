package dev.runs4j.simulation;

import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.Run;
import dev.runs4j.driver.internal.core.Decision;
import dev.runs4j.driver.internal.core.DrivePhase;
import dev.runs4j.driver.internal.core.DriveRecord;
import dev.runs4j.driver.internal.core.Effect;
import dev.runs4j.driver.internal.core.Failure;
import dev.runs4j.driver.internal.core.GiveUpReason;
import dev.runs4j.driver.internal.core.JournalObservation;
import dev.runs4j.driver.internal.core.Observation;
import dev.runs4j.ports.journal.ClaimAnswer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a driver that is wrong sees and does where the sound one sees and does something else. */
final class Blind {

    private Blind() {}

    /** A call whose fate is open is taken for one that had no effect. */
    static Observation sureOfFailure(DriveRecord record, Observation seen, DrivePhase phase) {
        boolean open = seen instanceof Observation.CallFailed failed
                && failed.failure().kind() == Failure.Kind.OPEN
                && record.phase() == phase;
        return open ? Observation.CallFailed.of(Failure.Kind.RETRYABLE) : seen;
    }

    /** A run has expired as soon as the process's own clock says so. */
    static Observation expiredByLocalClock(Observation seen, Instant now) {
        if (!(seen instanceof Observation.RunSeen sighting)) {
            return seen;
        }
        Run run = sighting.run();
        boolean past = run.timeline()
                .expiresAt()
                .filter(expiry -> expiry.isBefore(now))
                .isPresent();
        return past && !run.status().isTerminal()
                ? Observation.RunSeen.of(run.toBuilder()
                        .status(RunStatus.EXPIRED)
                        .requiredAction(null)
                        .build())
                : seen;
    }

    /** A claim that somebody else has left without a result is taken for one's own. */
    static Observation ownsOrphans(Observation seen) {
        boolean orphaned = seen instanceof JournalObservation.ClaimAnswered answered
                && answered.answer() instanceof ClaimAnswer.Taken taken
                && taken.claim().result().isEmpty();
        if (!orphaned) {
            return seen;
        }
        JournalObservation.ClaimAnswered answered = (JournalObservation.ClaimAnswered) seen;
        ClaimAnswer.Taken taken = (ClaimAnswer.Taken) answered.answer();
        return new JournalObservation.ClaimAnswered(answered.call(), new ClaimAnswer.Granted(taken.claim()));
    }

    /** Whoever has lost a drive cancels its run. */
    static Decision cancelsWhatIsLost(Decision sound) {
        DriveRecord record = sound.record();
        boolean lost = record.gaveUp().filter(GiveUpReason.NOT_OWNER::equals).isPresent();
        if (!lost || record.run().isEmpty()) {
            return sound;
        }
        List<Effect> more = new ArrayList<>(sound.effects());
        more.add(new Effect.Cancel(record.run().get()));
        return new Decision(record, more);
    }

    /** The last output of a round is left out. */
    static Decision givesPartOfTheOutputs(Decision sound) {
        List<Effect> effects = new ArrayList<>(sound.effects());
        effects.replaceAll(effect -> effect instanceof Effect.Answer answer
                        && answer.answers().outputs().size() > 1
                ? new Effect.Answer(answer.run(), answer.round(), part(answer.answers()), answer.stream())
                : effect);
        return new Decision(sound.record(), effects);
    }

    private static ToolAnswers part(ToolAnswers all) {
        return ToolAnswers.outputs(all.outputs().subList(0, all.outputs().size() - 1));
    }
}
