package dev.runs4j.domain.event;

import static dev.runs4j.domain.event.Pieces.fold;
import static dev.runs4j.domain.event.Pieces.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.ErrorCode;
import dev.runs4j.domain.LastError;
import dev.runs4j.domain.Usage;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.RequiredAction;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunOutcome;
import dev.runs4j.domain.run.RunTimeline;
import dev.runs4j.domain.tool.FunctionCall;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A compatible server sends {@code thread.run.failed} with id, time and error only. */
class PartialRunTest {

    private static final Instant FAILED_AT = Instant.ofEpochSecond(1_700_000_000);
    private static final LastError ERROR = LastError.of(ErrorCode.SERVER_ERROR, "Sorry");

    private static Run piece(String id, String status) {
        return Run.builder(id, "")
                .status(RunStatus.of(status))
                .timeline(RunTimeline.builder().failedAt(FAILED_AT).build())
                .outcome(new RunOutcome(ERROR, null, null))
                .build();
    }

    @Test
    void aPieceIsLaidOverTheLastRun() {
        RunAccumulator accumulator = fold(
                RunChanged.of(run(RunStatus.IN_PROGRESS)),
                new RunChanged("thread.run.failed", piece("run_1", "failed")));

        assertThat(accumulator.run()).contains(run(RunStatus.IN_PROGRESS).fail(ERROR, FAILED_AT, null));
        assertThat(accumulator.problems()).isEmpty();
    }

    @Test
    void aPieceWithoutStatusTakesItFromTheEventsName() {
        RunAccumulator accumulator = fold(
                RunChanged.of(run(RunStatus.IN_PROGRESS)), new RunChanged("thread.run.failed", piece("run_1", "")));

        assertThat(accumulator.run()).contains(run(RunStatus.IN_PROGRESS).fail(ERROR, FAILED_AT, null));
    }

    @Test
    void anUnknownNameTellsNoStatusSoTheLastOneStays() {
        RunAccumulator accumulator = fold(
                RunChanged.of(run(RunStatus.IN_PROGRESS)), new RunChanged("thread.run.created", piece("run_1", "")));

        assertThat(accumulator.run().orElseThrow().status()).isEqualTo(RunStatus.IN_PROGRESS);
    }

    @Test
    void aFailedRunWaitsForNothing() {
        Run waiting = run(RunStatus.IN_PROGRESS)
                .requireAction(RequiredAction.outputs(List.of(FunctionCall.of("call_1", "weather", "{}"))));
        RunAccumulator accumulator =
                fold(RunChanged.of(waiting), new RunChanged("thread.run.failed", piece("run_1", "")));

        assertThat(accumulator.run().orElseThrow().requiredAction()).isEmpty();
        assertThat(accumulator.run().orElseThrow().lastError()).contains(ERROR);
    }

    @Test
    void aPieceBeforeAnyRunIsKeptAsItIs() {
        RunAccumulator accumulator = fold(new RunChanged("thread.run.failed", piece("run_1", "failed")));

        assertThat(accumulator.run()).contains(piece("run_1", "failed"));
    }

    @Test
    void aPieceBeforeAnyRunTakesItsStatusFromTheEventsName() {
        RunAccumulator accumulator = fold(new RunChanged("thread.run.failed", piece("run_1", "")));

        assertThat(accumulator.run()).contains(piece("run_1", "failed"));
    }

    @Test
    void aWholeRunReplacesEverything() {
        Run counted = run(RunStatus.IN_PROGRESS).toBuilder()
                .outcome(new RunOutcome(null, null, Usage.of(1, 2)))
                .build();
        RunAccumulator accumulator = fold(RunChanged.of(counted), RunChanged.of(run(RunStatus.COMPLETED)));

        assertThat(accumulator.run()).contains(run(RunStatus.COMPLETED));
        assertThat(accumulator.run().orElseThrow().usage()).isEmpty();
    }

    @Test
    void anotherRunTakesThePlaceAndIsToldAsAProblem() {
        RunAccumulator accumulator = fold(
                RunChanged.of(run(RunStatus.IN_PROGRESS)),
                new RunChanged("thread.run.failed", piece("run_2", "failed")));

        assertThat(accumulator.run()).contains(piece("run_2", "failed"));
        assertThat(accumulator.problems())
                .containsExactly(new StreamProblem("run run_2", "took the place of another run, run_1"));
    }
}
