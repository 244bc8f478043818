package dev.runs4j.driver.internal.core;

import dev.runs4j.domain.run.RequiredAction;
import dev.runs4j.domain.tool.ToolCall;
import dev.runs4j.ports.journal.ClaimRow;
import dev.runs4j.ports.journal.DriveSnapshot;
import dev.runs4j.ports.journal.SubmitMark;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Counts the demands of a run, on from where an earlier owner of the drive stopped. */
final class Rounds {

    private Rounds() {}

    /** {@return the round to which a demand belongs: the last one, shown once more, or the next} */
    static Round of(DriveRecord record, RequiredAction action) {
        boolean approval = action instanceof RequiredAction.SubmitToolApproval;
        List<ToolCall> calls = action.calls();
        Optional<Round> last = record.round();
        return last.filter(round -> round.shows(calls, approval))
                .map(round -> round.withCalls(calls))
                .orElseGet(() -> Round.of(next(record, calls), calls, approval));
    }

    private static int next(DriveRecord record, List<ToolCall> calls) {
        return record.round()
                .map(last -> last.number() + 1)
                .orElseGet(() -> record.journal()
                        .snapshot()
                        .map(found -> next(found, calls))
                        .orElse(1));
    }

    /** The latest round of an earlier owner is met again when some of its calls still wait and its answers were not accepted. */
    private static int next(DriveSnapshot found, List<ToolCall> calls) {
        int latest = latest(found);
        boolean waits = found.claims().stream()
                .map(ClaimRow::call)
                .filter(call -> call.round() == latest)
                .anyMatch(
                        call -> calls.stream().anyMatch(pending -> pending.id().equals(call.callId())));
        return waits && !isAccepted(found, latest) ? latest : latest + 1;
    }

    private static boolean isAccepted(DriveSnapshot found, int round) {
        return found.mark(round).filter(SubmitMark.ACCEPTED::equals).isPresent();
    }

    private static int latest(DriveSnapshot found) {
        IntStream claimed =
                found.claims().stream().mapToInt(claim -> claim.call().round());
        IntStream marked = found.marks().keySet().stream().mapToInt(Integer::intValue);
        return IntStream.concat(claimed, marked).max().orElse(0);
    }

    /** Somebody else may have met further demands since; and what became of calls that this drive began says the journal. */
    static void forgetWhatIsOlder(Turn turn, DriveSnapshot state) {
        turn.record().round().ifPresent(round -> {
            boolean older = round.number() < latest(state)
                    || (round.sent() == Round.Sent.NO && isAccepted(state, round.number()));
            turn.change(builder -> builder.round(older ? null : round.takenUp()));
        });
    }
}
