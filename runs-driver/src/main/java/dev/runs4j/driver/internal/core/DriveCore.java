package dev.runs4j.driver.internal.core;

import java.time.Instant;

/**
 * How a run is driven, as a pure function. Rules:
 *
 * <ul>
 *   <li>Only the five terminal statuses end a drive; an unknown status is waited out, and a status that should not follow the last one is
 *       reported and taken as it is.
 *   <li>Once the deadline has come nothing is asked for but a cancel, looks at a run that was asked to end, and entries of the journal; and no wait
 *       goes past it but for such looks, which end with the closing grace. A run whose drive was left by somebody else is looked at once.
 *   <li>A creation is repeated only when it certainly had no effect. When its fate is open the run is looked for by its token, and the drive
 *       stops when it cannot be found.
 *   <li>A creation that is refused because the thread is busy had no effect; it is made again only where the plan says that the drive waits for the
 *       thread. A run of somebody else is cancelled only where the plan says so, only if it was active at the beginning, and asked for it at most
 *       once, unless it is certain that asking had no effect.
 *   <li>The answers of a round are given all at once. When their fate is open, or the run was in another state than assumed, the run is read
 *       first, and the same answers are given again only if the same calls still wait.
 *   <li>No tool is called for a call of a round unless the call was claimed in the journal by this drive, under its present epoch; or the tool
 *       may be called again. The result is written down before it is given, and so is that it is about to be given.
 *   <li>Who is told by the journal that the drive has another owner lets go of it, and leaves the run alone.
 *   <li>A demand of a kind that this version does not know ends the drive.
 * </ul>
 *
 * <p>Statuses, the pause in {@code requires_action} and the all-at-once answers are those of the official OpenAI schema 2.3.0 and its guide.
 * Stateless; safe for any thread.
 */
public final class DriveCore {

    private DriveCore() {}

    /**
     * Takes one step. A record that is over stays as it is, but for the results of tools, which are still written down.
     *
     * @param record what is known
     * @param seen what was just seen
     * @param now the time
     * @return what is known now, and what is to be done
     */
    public static Decision step(DriveRecord record, Observation seen, Instant now) {
        Turn turn = new Turn(record, now);
        if (record.phase() == DrivePhase.CLOSING) {
            GivingUp.take(turn, seen);
        } else if (!record.isOver()) {
            react(turn, seen);
        } else if (seen instanceof Observation.ToolReturned late) {
            Calling.late(turn, late);
        } else if (seen instanceof Observation.ToolNotStarted none) {
            Calling.notMade(turn, none);
        }
        return turn.decision();
    }

    private static void react(Turn turn, Observation seen) {
        if (seen instanceof Observation.RunSeen run) {
            Sighting.take(turn, run);
        } else if (seen instanceof Observation.ToolReturned returned) {
            Calling.returned(turn, returned);
        } else if (seen instanceof Observation.ToolNotStarted none) {
            Calling.notMade(turn, none);
        } else if (seen instanceof Observation.Reconciled reconciled) {
            Calling.reconciled(turn, reconciled);
        } else if (seen instanceof JournalObservation journal) {
            Journalling.take(turn, journal);
        } else if (seen instanceof PreparingObservation preparing) {
            Preparing.take(turn, preparing);
        } else if (seen instanceof Observation.ApprovalDecided decided) {
            Answering.approved(turn, decided);
        } else if (seen instanceof Observation.CallFailed failed) {
            Failing.take(turn, failed.failure());
        } else if (seen instanceof Observation.WaitOver) {
            Beginning.goOn(turn);
        } else if (seen instanceof Observation.TakenUp) {
            Beginning.takeUp(turn);
        } else if (seen instanceof Observation.TokenUnknown) {
            Creating.tokenUnknown(turn);
        } else if (seen instanceof Observation.Interrupted interrupted) {
            Failing.interrupted(turn, interrupted.open());
        } else {
            Streaming.take(turn, seen);
        }
    }
}
