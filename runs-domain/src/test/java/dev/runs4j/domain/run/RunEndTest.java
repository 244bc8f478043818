package dev.runs4j.domain.run;

import static dev.runs4j.domain.run.SampleRuns.BUDGET;
import static dev.runs4j.domain.run.SampleRuns.ENDED;
import static dev.runs4j.domain.run.SampleRuns.ERROR;
import static dev.runs4j.domain.run.SampleRuns.USAGE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.Usage;
import java.time.Instant;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the five ends leave on a run. */
class RunEndTest {

    static Stream<Function<Usage, Run>> ends() {
        return Stream.of(
                usage -> SampleRuns.inProgress().complete(ENDED, usage),
                usage -> SampleRuns.inProgress().stopIncomplete(BUDGET, ENDED, usage),
                usage -> SampleRuns.inProgress().fail(ERROR, ENDED, usage),
                usage -> SampleRuns.cancelling().cancel(ENDED, usage),
                usage -> SampleRuns.inProgress().expire(usage));
    }

    @Test
    void completingSetsItsTimeAndClearsTheExpiry() {
        assertThat(SampleRuns.inProgress().complete(Instant.parse("2026-01-02T03:04:20Z"), USAGE))
                .isEqualTo(SampleRuns.completed());
    }

    @Test
    void failingSetsItsTimeAndError() {
        assertThat(SampleRuns.inProgress().fail(ERROR, Instant.parse("2026-01-02T03:04:20Z"), USAGE))
                .isEqualTo(SampleRuns.failed());
    }

    @Test
    void failingBeforeTheStartLeavesNoStart() {
        Run failed = SampleRuns.queued().fail(ERROR, ENDED, null);

        assertThat(failed.timeline())
                .isEqualTo(RunTimeline.builder()
                        .createdAt(Instant.parse("2026-01-02T03:04:05Z"))
                        .failedAt(Instant.parse("2026-01-02T03:04:20Z"))
                        .build());
    }

    @Test
    void cancellingSetsItsTime() {
        assertThat(SampleRuns.cancelling().cancel(Instant.parse("2026-01-02T03:04:20Z"), null))
                .isEqualTo(SampleRuns.cancelled());
    }

    @Test
    void cancellingAtOnceClearsTheAction() {
        assertThat(SampleRuns.requiresAction().cancel(ENDED, null)).isEqualTo(SampleRuns.cancelled());
    }

    @Test
    void expiringSetsNoTimeAndClearsExpiryAndAction() {
        assertThat(SampleRuns.requiresAction().expire(null)).isEqualTo(SampleRuns.expired());
        assertThat(SampleRuns.requiresAction().expire(null).timeline().endedAt())
                .isEmpty();
    }

    @Test
    void stoppingIncompleteSetsTheReasonAndTheTimeOfCompletion() {
        Run stopped = SampleRuns.inProgress().stopIncomplete(BUDGET, Instant.parse("2026-01-02T03:04:20Z"), USAGE);

        assertThat(stopped)
                .isEqualTo(SampleRuns.incomplete().toBuilder()
                        .timeline(SampleRuns.completed().timeline())
                        .build());
        assertThat(stopped.incompleteDetails()).contains(BUDGET);
        assertThat(stopped.timeline().completedAt()).contains(Instant.parse("2026-01-02T03:04:20Z"));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void everyEndTakesTheUsage(Function<Usage, Run> end) {
        assertThat(end.apply(Usage.of(7, 8)).usage()).contains(Usage.of(7, 8));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void everyEndMayLackTheUsage(Function<Usage, Run> end) {
        assertThat(end.apply(null).usage()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ends")
    void noEndTouchesIdsSettingsAndPairs(Function<Usage, Run> end) {
        Run ended = end.apply(USAGE);

        assertThat(ended.ref()).isEqualTo(RunRef.of("thread_1", "run_1"));
        assertThat(ended.assistantId()).contains("asst_1");
        assertThat(ended.settings()).isEqualTo(SampleRuns.SETTINGS);
        assertThat(ended.metadata()).isEqualTo(SampleRuns.queued().metadata());
        assertThat(ended.extras()).isEqualTo(SampleRuns.queued().extras());
    }

    @Test
    void usageToldEarlyIsKeptWhereTheEndTellsNone() {
        Run told = SampleRuns.cancelling().toBuilder()
                .outcome(new RunOutcome(null, null, USAGE))
                .build();

        assertThat(told.complete(ENDED, null).usage()).contains(USAGE);
        assertThat(told.stopIncomplete(BUDGET, ENDED, null).usage()).contains(USAGE);
        assertThat(told.fail(ERROR, ENDED, null).usage()).contains(USAGE);
        assertThat(told.cancel(ENDED, null).usage()).contains(USAGE);
        assertThat(told.expire(null).usage()).contains(USAGE);
        assertThat(told.complete(ENDED, Usage.of(31, 12)).usage()).contains(Usage.of(31, 12));
    }
}
