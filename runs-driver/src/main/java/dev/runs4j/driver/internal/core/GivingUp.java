package dev.runs4j.driver.internal.core;

import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.driver.event.DriveEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Stops a drive before its run has ended, and sees to the run as far as that was asked for. */
final class GivingUp {

    private GivingUp() {}

    /** Gives the drive up; of a run that is somebody else's nothing is asked. */
    static void stop(Turn turn, GiveUpReason reason, String why, Closing.Policy policy) {
        turn.closeStream(Following.STREAMING);
        Calling.writeWhatIsKnown(turn);
        Instant until = turn.record().plan().closing().until(turn.now());
        Optional<RunRef> run = turn.record()
                .run()
                .filter(ref -> reason != GiveUpReason.NOT_OWNER
                        && policy != Closing.Policy.LEAVE
                        && turn.now().isBefore(until));
        if (run.isPresent() && policy == Closing.Policy.CANCEL_AND_WAIT) {
            turn.change(builder ->
                    builder.closing(reason, why, until).changedAt(turn.now()).failures(0));
            turn.add(new Effect.Cancel(run.get(), until));
            turn.add(new Effect.Read(run.get(), until));
        } else {
            turn.change(builder -> builder.gaveUp(reason, why));
            turn.tell(new DriveEvent.GaveUp(why));
            run.ifPresent(ref -> turn.add(new Effect.Cancel(ref, until)));
        }
    }

    /** Takes what is seen while the run is waited for that was asked to end. What else was under way is of no interest any more. */
    static void take(Turn turn, Observation seen) {
        if (seen instanceof Observation.RunSeen run) {
            look(turn, run);
        } else if (seen instanceof Observation.CallFailed failed) {
            failed(turn, failed.failure());
        } else if (seen instanceof Observation.ToolReturned late) {
            Calling.late(turn, late);
        } else if (seen instanceof Observation.ToolNotStarted none) {
            Calling.notMade(turn, none);
        } else if (seen instanceof Observation.WaitOver) {
            read(turn);
        } else if (seen instanceof Observation.Interrupted) {
            finish(turn);
        }
    }

    private static void look(Turn turn, Observation.RunSeen seen) {
        Optional<Run> whole = Sighting.note(turn, seen);
        if (whole.isPresent() && whole.get().status().isTerminal()) {
            finish(turn);
        } else {
            sleep(turn, turn.lookWait(seen.pollAfter()), "for the run to end");
        }
    }

    private static void failed(Turn turn, Failure failure) {
        if (failure.kind() == Failure.Kind.RETRYABLE) {
            int failures = turn.record().failures() + 1;
            turn.change(builder -> builder.failures(failures));
            sleep(turn, turn.retryWait(failure.retryAfter(), failures), "to try again");
        } else {
            finish(turn);
        }
    }

    private static void sleep(Turn turn, Duration wait, String why) {
        Instant until = until(turn);
        if (turn.now().isBefore(until)) {
            Instant next = Pacing.until(turn.now(), wait, until);
            turn.tell(new DriveEvent.Waiting(next, why));
            turn.add(new Effect.Sleep(next));
        } else {
            finish(turn);
        }
    }

    private static void read(Turn turn) {
        Instant until = until(turn);
        if (turn.now().isBefore(until)) {
            turn.add(new Effect.Read(turn.run(), until));
        } else {
            finish(turn);
        }
    }

    private static Instant until(Turn turn) {
        return turn.record().closingUntil().orElse(turn.now());
    }

    /** An end that was seen is written down: nobody has to go on with the drive. */
    private static void finish(Turn turn) {
        DriveRecord record = turn.record();
        turn.change(builder -> builder.gaveUp(record.gaveUp().orElseThrow(), record.gaveUpBecause()));
        turn.tell(new DriveEvent.GaveUp(record.gaveUpBecause()));
        record.lastSeen()
                .filter(run -> run.status().isTerminal())
                .ifPresent(run -> Journalling.end(turn, run.status().text()));
    }
}
