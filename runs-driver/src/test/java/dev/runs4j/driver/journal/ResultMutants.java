package dev.runs4j.driver.journal;

import dev.runs4j.filejournal.ForwardingJournal;
import dev.runs4j.ports.journal.CallResult;
import dev.runs4j.ports.journal.ClaimRow;
import dev.runs4j.ports.journal.DriveRow;
import dev.runs4j.ports.journal.DriveSnapshot;
import dev.runs4j.ports.journal.JournalCall;
import dev.runs4j.ports.journal.ToolJournal;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** Journals that lose or change results. A fault among threads shows on all but the one that opened the journal. */
final class ResultMutants {

    private ResultMutants() {}

    static List<JournalMutant> all() {
        return List.of(
                JournalMutant.of("J03", "outputs are stripped of blanks", sound -> given(sound, ResultMutants::strip)),
                JournalMutant.of(
                        "J04",
                        "record clears the interrupt flag",
                        sound -> given(sound, result -> {
                            Thread.interrupted();
                            return result;
                        })),
                JournalMutant.of(
                        "J41", "a failure is recorded as an output", sound -> given(sound, ResultMutants::noFailure)),
                JournalMutant.of(
                        "J42",
                        "an unknown outcome gives way to a later result",
                        sound -> told(sound, ResultMutants::overUnknown)),
                JournalMutant.of("J43", "a result is refused after the end", ResultMutants::notAfterTheEnd),
                JournalMutant.of("J44", "a result makes its own claim", ResultMutants::claims),
                JournalMutant.of("J45", "everybody is told that his result stands", ResultMutants::tellsAll));
    }

    /** Changes what is to be recorded. */
    private static ToolJournal given(ToolJournal sound, UnaryOperator<CallResult> change) {
        return new ForwardingJournal(sound) {
            @Override
            public ClaimRow record(JournalCall call, CallResult result) {
                return super.record(call, change.apply(result));
            }
        };
    }

    /** Changes what is told of it. */
    private static ToolJournal told(ToolJournal sound, BiFunction<ClaimRow, CallResult, ClaimRow> change) {
        return new ForwardingJournal(sound) {
            @Override
            public ClaimRow record(JournalCall call, CallResult result) {
                return change.apply(super.record(call, result), result);
            }
        };
    }

    private static CallResult strip(CallResult result) {
        return new CallResult(result.kind(), result.output().strip(), result.at());
    }

    private static CallResult noFailure(CallResult result) {
        return result.kind() == CallResult.Kind.FAILED
                ? new CallResult(CallResult.Kind.RETURNED, result.output(), result.at())
                : result;
    }

    private static ClaimRow overUnknown(ClaimRow claim, CallResult result) {
        return claim.result()
                        .filter(there -> there.kind() == CallResult.Kind.UNKNOWN_OUTCOME)
                        .isPresent()
                ? claim.withResult(result)
                : claim;
    }

    private static ToolJournal notAfterTheEnd(ToolJournal sound) {
        return new ForwardingJournal(sound) {
            @Override
            public ClaimRow record(JournalCall call, CallResult result) {
                if (find(call.run())
                        .map(DriveSnapshot::drive)
                        .filter(DriveRow::hasEnded)
                        .isPresent()) {
                    throw new IllegalArgumentException("too late");
                }
                return super.record(call, result);
            }
        };
    }

    private static ToolJournal claims(ToolJournal sound) {
        return new ForwardingJournal(sound) {
            @Override
            public ClaimRow record(JournalCall call, CallResult result) {
                Optional<DriveSnapshot> state = find(call.run());
                state.ifPresent(there -> claim(call, "none", there.drive().epoch(), result.at()));
                return super.record(call, result);
            }
        };
    }

    private static ToolJournal tellsAll(ToolJournal sound) {
        Thread home = Thread.currentThread();
        return told(sound, (claim, result) -> Thread.currentThread() == home ? claim : claim.withResult(result));
    }
}
