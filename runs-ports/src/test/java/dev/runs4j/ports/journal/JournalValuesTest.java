package dev.runs4j.ports.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.runs4j.domain.run.RunRef;
import dev.runs4j.ports.error.Happened;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JournalValuesTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant FINE = Instant.parse("2026-01-01T00:00:00.123456789Z");
    private static final Instant CUT = Instant.parse("2026-01-01T00:00:00.123456Z");
    private static final JournalRun RUN = new JournalRun("shop", RunRef.of("thread_1", "run_1"));
    private static final JournalCall CALL = new JournalCall(RUN, 2, "call_1");
    private static final DriveRow ROW =
            DriveRow.builder(RUN, NOW, new ToolSet("payments", "3"), NOW).build();
    private static final CallResult RESULT = new CallResult(CallResult.Kind.RETURNED, "paid by card 4711", NOW);

    @Test
    void blankNamesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new JournalRun(" ", RUN.run()))
                .withMessage("backend: a text that is not blank, but was \" \"");
        assertThatIllegalArgumentException().isThrownBy(() -> new JournalCall(RUN, 1, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new ToolSet("", "1"));
        assertThatIllegalArgumentException().isThrownBy(() -> new ToolSet("payments", "\t"));
        assertThatIllegalArgumentException().isThrownBy(() -> new DriveEnd("", NOW));
        assertThatIllegalArgumentException().isThrownBy(() -> ClaimRow.of(CALL, "", 1, NOW));
    }

    @Test
    void roundsAndEpochsBeginWithOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new JournalCall(RUN, 0, "call_1"))
                .withMessage("round: 1 or more, but was 0");
        assertThatIllegalArgumentException().isThrownBy(() -> ClaimRow.of(CALL, "pay", 0, NOW));
        assertThatIllegalArgumentException().isThrownBy(() -> new Refusal.Outdated(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ROW.toBuilder().epoch(0).build());
    }

    @Test
    void answersNameWhatTheyAreAbout() {
        assertThatNullPointerException().isThrownBy(() -> new BeginAnswer.Begun(null));
        assertThatNullPointerException().isThrownBy(() -> new BeginAnswer.ThereAlready(null));
        assertThatNullPointerException().isThrownBy(() -> new ClaimAnswer.Granted(null));
        assertThatNullPointerException().isThrownBy(() -> new ClaimAnswer.Taken(null));
        assertThatNullPointerException().isThrownBy(() -> new Refusal.Ended(null));
        assertThatNullPointerException().isThrownBy(() -> new Refusal.Unknown(null));
    }

    @Test
    void timesAreCutToMicroseconds() {
        DriveRow row = DriveRow.builder(RUN, FINE, ROW.tools(), FINE).build();

        assertThat(row.deadline()).isEqualTo(CUT);
        assertThat(row.begunAt()).isEqualTo(CUT);
        assertThat(row.ownedSince()).isEqualTo(CUT);
        assertThat(row.toBuilder().ownedSince(FINE).build()).isEqualTo(row);
        assertThat(new DriveEnd("completed", FINE).at()).isEqualTo(CUT);
        assertThat(ClaimRow.of(CALL, "pay", 1, FINE).claimedAt()).isEqualTo(CUT);
        assertThat(new CallResult(CallResult.Kind.FAILED, "", FINE).at()).isEqualTo(CUT);
    }

    @Test
    void everyPartOfADriveCounts() {
        DriveRow other = ROW.toBuilder()
                .epoch(2)
                .ownedSince(NOW.plusSeconds(1))
                .end(new DriveEnd("completed", NOW))
                .build();

        assertThat(other.toBuilder().build()).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(other.toBuilder().epoch(3).build()).isNotEqualTo(other);
        assertThat(other.toBuilder().ownedSince(NOW).build()).isNotEqualTo(other);
        assertThat(other.toBuilder().end(null).build()).isNotEqualTo(other);
        assertThat(other.hasEnded()).isTrue();
        assertThat(ROW.hasEnded()).isFalse();
        assertThat(DriveRow.builder(RUN, NOW.plusSeconds(1), ROW.tools(), NOW).build())
                .isNotEqualTo(ROW);
    }

    @Test
    void everyPartOfAClaimCounts() {
        ClaimRow claim = ClaimRow.of(CALL, "pay", 1, NOW);

        assertThat(ClaimRow.of(CALL, "pay", 1, NOW)).isEqualTo(claim).hasSameHashCodeAs(claim);
        assertThat(claim)
                .isNotEqualTo(ClaimRow.of(new JournalCall(RUN, 1, "call_1"), "pay", 1, NOW))
                .isNotEqualTo(ClaimRow.of(CALL, "refund", 1, NOW))
                .isNotEqualTo(ClaimRow.of(CALL, "pay", 2, NOW))
                .isNotEqualTo(ClaimRow.of(CALL, "pay", 1, NOW.plusSeconds(1)))
                .isNotEqualTo(claim.withResult(RESULT));
        assertThat(claim.withResult(RESULT).result()).contains(RESULT);
    }

    @Test
    void aSnapshotIsSortedAndCannotBeChanged() {
        ClaimRow first = ClaimRow.of(new JournalCall(RUN, 1, "z"), "pay", 1, NOW);
        ClaimRow second = ClaimRow.of(new JournalCall(RUN, 2, "a"), "pay", 1, NOW);
        ClaimRow third = ClaimRow.of(new JournalCall(RUN, 2, "b"), "pay", 1, NOW);
        Map<Integer, SubmitMark> marks = new HashMap<>(Map.of(1, SubmitMark.ACCEPTED));
        DriveSnapshot snapshot = new DriveSnapshot(ROW, List.of(third, second, first), marks);
        marks.clear();

        assertThat(snapshot.claims()).containsExactly(first, second, third).isUnmodifiable();
        assertThat(snapshot.marks()).isUnmodifiable();
        assertThat(snapshot.mark(1)).contains(SubmitMark.ACCEPTED);
        assertThat(snapshot.mark(2)).isEmpty();
        assertThat(snapshot.claim(third.call())).contains(third);
        assertThat(snapshot.claim(CALL)).isEmpty();
    }

    @Test
    void textsOfValuesShowIdsAndKindsButNoOutput() {
        ClaimRow claim = ClaimRow.of(CALL, "pay", 1, NOW);

        assertThat(RESULT).hasToString("CallResult[RETURNED, 17 chars, at 2026-01-01T00:00:00Z]");
        assertThat(claim).hasToString("ClaimRow[shop:thread_1/run_1, round 2, call call_1, pay, epoch 1, no result]");
        assertThat(new DriveSnapshot(ROW, List.of(claim.withResult(RESULT)), Map.of()))
                .hasToString("DriveSnapshot[DriveRow[shop:thread_1/run_1, epoch 1, until 2026-01-01T00:00:00Z], "
                        + "[ClaimRow[shop:thread_1/run_1, round 2, call call_1, pay, epoch 1, RETURNED]], {}]");
        assertThat(new ClaimAnswer.Taken(claim.withResult(RESULT)).toString()).doesNotContain("4711");
        assertThat(ROW.toBuilder().end(new DriveEnd("completed", NOW)).build())
                .hasToString("DriveRow[shop:thread_1/run_1, epoch 1, ended completed]");
    }

    @Test
    void aJournalThatFailedSaysWhetherItWroteAndMayBeAskedAgain() {
        JournalUnavailableException failed =
                new JournalUnavailableException("no connection", Happened.UNKNOWN, new IllegalStateException("x"));

        assertThat(failed).hasMessage("no connection").hasRootCauseMessage("x");
        assertThat(failed.happened()).isEqualTo(Happened.UNKNOWN);
        assertThat(failed.isRetryable()).isTrue();
        assertThat(JournalUnavailableException.closed().isRetryable()).isFalse();
        assertThat(JournalUnavailableException.closed().happened()).isEqualTo(Happened.NO);
    }
}
