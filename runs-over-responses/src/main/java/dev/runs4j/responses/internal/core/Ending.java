package dev.runs4j.responses.internal.core;

import dev.runs4j.domain.ErrorCode;
import dev.runs4j.domain.LastError;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.Run;
import dev.runs4j.responses.journal.Hop;
import dev.runs4j.responses.journal.RepairState;
import dev.runs4j.responses.journal.RunRecord;
import dev.runs4j.responses.journal.ThreadRecord;
import dev.runs4j.responses.journal.TryPhase;
import java.util.List;

/** Ends a run, and decides whether its thread has to be mended then. */
final class Ending {

    private Ending() {}

    /** Nothing was ever sent for the last hop. */
    static void unsent(Turn turn) {
        stopped(turn, turn.record());
    }

    /** Ends a run by the wish of its caller, or since its time is up. */
    static void stopped(Turn turn, RunRecord record) {
        RunStatus status = turn.isWished() ? RunStatus.CANCELLED : RunStatus.EXPIRED;
        commit(turn, record, Shapes.ended(record, status, turn.now(), null, null));
    }

    /** Nobody can find out whether the last attempt was accepted, and another one may do harm or was made too often. */
    static void indeterminate(Turn turn) {
        failed(
                turn,
                "Nobody knows whether the server accepted the request of hop "
                        + (turn.record().hops().size() - 1) + "; it was tried "
                        + turn.hop().tries().size() + " times");
    }

    /** The conversation has some of what was sent, and not all of it. */
    static void inconsistent(Turn turn) {
        failed(
                turn,
                "The conversation has a part only of what hop "
                        + (turn.record().hops().size() - 1) + " has sent");
    }

    /** The server has forgotten the response, and left no trace of it. */
    static void contextLost(Turn turn) {
        failed(
                turn,
                "The server does not know response "
                        + turn.attempt().responseId().orElse("(unknown)") + " any more");
    }

    /** The server refused what its creator has not lived to hear. */
    static void refused(Turn turn) {
        failed(turn, "The server refused the request");
    }

    private static void failed(Turn turn, String why) {
        RunRecord record = turn.record();
        LastError error = LastError.of(ErrorCode.SERVER_ERROR, why);
        commit(turn, record, Shapes.ended(record, RunStatus.FAILED, turn.now(), error, null));
    }

    static void commit(Turn turn, RunRecord record, Run ended) {
        RunRecord over = record.toBuilder().run(ended).build();
        RepairState repair = needsRepair(turn, over) ? RepairState.DUE : RepairState.NONE;
        turn.commit(over.toBuilder().repair(repair).build(), thread(turn, over));
    }

    /** The next run begins on top of a run that was completed; of any other one nothing is left. */
    private static ThreadRecord thread(Turn turn, RunRecord over) {
        ThreadRecord thread = turn.thread().thread();
        ThreadRecord.Builder next = thread.toBuilder();
        if (over.run().status().equals(RunStatus.COMPLETED)) {
            next.unsent(List.of());
            if (!turn.hasConversation()) {
                next.head(over.hop().current().responseId().orElse(thread.head().orElse(null)));
            }
        }
        if (turn.hasConversation() && wasAccepted(over.hops().get(0))) {
            next.amends(List.of());
        }
        return next.build();
    }

    /** Found by its items only; there may be more of them, of another attempt. */
    private static boolean wasAdopted(Hop hop) {
        return hop.current().phase() == TryPhase.SETTLED
                && hop.current().responseId().isEmpty();
    }

    private static boolean wasAccepted(Hop hop) {
        return hop.current().phase() == TryPhase.ACKNOWLEDGED || hop.current().phase() == TryPhase.SETTLED;
    }

    private static boolean needsRepair(Turn turn, RunRecord over) {
        boolean running = over.hop().current().phase() == TryPhase.ACKNOWLEDGED;
        if (!turn.hasConversation()) {
            // No response is ever changed, so the one before stays what it was.
            return running;
        }
        boolean doubtful = over.hops().stream().anyMatch(hop -> hop.isDoubtful() || wasAdopted(hop));
        boolean untouched = over.hops().size() == 1
                && !doubtful
                && over.hop().current().phase() == TryPhase.PLANNED
                && turn.isMine();
        return !untouched && (running || doubtful || !over.run().status().equals(RunStatus.COMPLETED));
    }
}
