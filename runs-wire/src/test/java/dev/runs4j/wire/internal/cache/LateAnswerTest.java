package dev.runs4j.wire.internal.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.command.Include;
import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.domain.step.StepStatus;
import dev.runs4j.ports.Observed;
import dev.runs4j.ports.Page;
import dev.runs4j.ports.time.VirtualClock;
import dev.runs4j.wire.RunCacheSettings;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Answers that were under way while something was written, and steps that have not ended. */
class LateAnswerTest {

    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
    private static final RunRef RUN = RunRef.of("thread_1", "run_1");
    private static final Observed<Run> ENDED = Observed.at(
            START, Run.builder("run_1", "thread_1").status(RunStatus.COMPLETED).build());
    private static final StepsKey FIRST = new StepsKey(PageRequest.FIRST, Set.<Include>of());

    private final KeptRuns kept = new KeptRuns(RunCacheSettings.DEFAULT, VirtualClock.manual(START));

    private static Page<RunStep> page(StepStatus status) {
        return new Page<>(List.of(RunStep.builder("step_1").status(status).build()), false);
    }

    @Test
    void anAnswerIsKeptWhenNothingWasWrittenMeanwhile() {
        kept.keep(RUN, ENDED, kept.asking(RUN));

        assertThat(kept.find(RUN)).isNotNull();
    }

    @Test
    void aRunThatWasWrittenToWhileItWasReadIsNotKept() {
        long asked = kept.asking(RUN);
        kept.forget(RUN);

        kept.keep(RUN, ENDED, asked);

        assertThat(kept.find(RUN)).isNull();
    }

    @Test
    void aRunWhoseThreadWasDeletedWhileItWasReadIsNotKept() {
        long asked = kept.asking(RUN);
        kept.forgetThread("thread_1");

        kept.keep(RUN, ENDED, asked);

        assertThat(kept.find(RUN)).isNull();
    }

    @Test
    void aPageThatWasUnderWayWhileTheRunWasReadAnewIsNotKept() {
        long asked = kept.asking(RUN);
        kept.forget(RUN);
        kept.keep(RUN, ENDED, kept.asking(RUN));

        kept.keep(RUN, FIRST, page(StepStatus.COMPLETED), START.plusSeconds(20), asked);

        assertThat(kept.find(RUN))
                .isNotNull()
                .satisfies(run -> assertThat(run.page(FIRST)).isNull());
    }

    @Test
    void aPageWithAStepThatHasNotEndedIsNotKept() {
        kept.keep(RUN, ENDED, kept.asking(RUN));

        kept.keep(RUN, FIRST, page(StepStatus.IN_PROGRESS), START.plusSeconds(20), kept.asking(RUN));

        assertThat(kept.find(RUN))
                .isNotNull()
                .satisfies(run -> assertThat(run.page(FIRST)).isNull());
    }

    @Test
    void aPageThatWasAskedForTooEarlyIsNotKeptHoweverLateItCame() {
        kept.keep(RUN, ENDED, kept.asking(RUN));

        kept.keep(RUN, FIRST, page(StepStatus.COMPLETED), START.plusMillis(9_999), kept.asking(RUN));

        assertThat(kept.find(RUN))
                .isNotNull()
                .satisfies(run -> assertThat(run.page(FIRST)).isNull());
    }

    @Test
    void aPageOfARunAtRestIsKept() {
        kept.keep(RUN, ENDED, kept.asking(RUN));

        kept.keep(RUN, FIRST, page(StepStatus.COMPLETED), START.plusSeconds(10), kept.asking(RUN));

        assertThat(kept.find(RUN))
                .isNotNull()
                .satisfies(run -> assertThat(run.page(FIRST)).isNotNull());
    }
}
