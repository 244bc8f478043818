package dev.runs4j.driver.internal.core;

import dev.runs4j.domain.run.RequiredAction;
import dev.runs4j.domain.tool.ToolCall;
import dev.runs4j.ports.journal.DriveSnapshot;
import dev.runs4j.ports.journal.SubmitMark;
import java.time.Instant;
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
                .orElseGet(() -> begun(record, Round.of(next(record, calls), calls, approval)));
    }

    /** An earlier owner may have given the answers, if it has announced them. */
    private static Round begun(DriveRecord record, Round round) {
        return record.journal()
                .snapshot()
                .flatMap(found -> found.mark(round.number()))
                .filter(SubmitMark.SENDING::equals)
                .map(announced -> round.perhapsSent())
                .orElse(round);
    }

    /**
     * {@return whether the run may still show calls that were answered} A server may do so for a moment: then it is waited for, rather than started
     * a tool once more. What comes by a stream is never old.
     */
    static boolean mayBeOld(DriveRecord record, RequiredAction action, Instant now) {
        if (record.following() == Following.STREAM_OPEN) {
            return false;
        }
        Optional<Round> last = record.round();
        return last.isPresent()
                ? last.get().mayStillBeShown(action.calls(), now)
                : record.journal().isYoung(now) && wasAnswered(record, action.calls());
    }

    /** {@return whether an earlier owner has answered just these calls last, be it that it had begun with the next ones meanwhile} */
    private static boolean wasAnswered(DriveRecord record, List<ToolCall> calls) {
        return record.journal()
                .snapshot()
                .filter(found -> next(found, calls) > latest(found))
                .filter(found -> calls.stream().allMatch(call -> isClaimed(found, accepted(found), call)))
                .isPresent();
    }

    private static boolean isClaimed(DriveSnapshot found, int round, ToolCall pending) {
        return found.claims().stream()
                .anyMatch(claim -> claim.call().round() == round
                        && claim.call().callId().equals(pending.id())
                        && claim.tool().equals(Calling.name(pending)));
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
        boolean waits = calls.stream().anyMatch(call -> isClaimed(found, latest, call));
        boolean other = calls.stream().anyMatch(call -> isClaimedByAnother(found, latest, call));
        return waits && !other && !isAccepted(found, latest) ? latest : latest + 1;
    }

    private static boolean isClaimedByAnother(DriveSnapshot found, int round, ToolCall pending) {
        return found.claims().stream()
                .anyMatch(claim -> claim.call().round() == round
                        && claim.call().callId().equals(pending.id())
                        && !claim.tool().equals(Calling.name(pending)));
    }

    private static boolean isAccepted(DriveSnapshot found, int round) {
        return found.mark(round).filter(SubmitMark.ACCEPTED::equals).isPresent();
    }

    private static int accepted(DriveSnapshot found) {
        return found.marks().keySet().stream()
                .filter(round -> isAccepted(found, round))
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
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
