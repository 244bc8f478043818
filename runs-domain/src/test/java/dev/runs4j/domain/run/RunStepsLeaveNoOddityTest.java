package dev.runs4j.domain.run;

import static dev.runs4j.domain.run.SampleRuns.ACTION;
import static dev.runs4j.domain.run.SampleRuns.BUDGET;
import static dev.runs4j.domain.run.SampleRuns.ENDED;
import static dev.runs4j.domain.run.SampleRuns.ERROR;
import static dev.runs4j.domain.run.SampleRuns.STARTED;
import static dev.runs4j.domain.run.SampleRuns.USAGE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A run that was read with the marks of every end at once is in order again after any step. */
class RunStepsLeaveNoOddityTest {

    static Stream<Run> stepped() {
        return Stream.of(
                marked(SampleRuns.queued()).start(STARTED),
                marked(SampleRuns.queued()).fail(ERROR, ENDED, USAGE),
                marked(SampleRuns.inProgress()).requireAction(ACTION),
                marked(SampleRuns.inProgress()).requestCancel(),
                marked(SampleRuns.inProgress()).complete(ENDED, USAGE),
                marked(SampleRuns.inProgress()).stopIncomplete(BUDGET, ENDED, USAGE),
                marked(SampleRuns.requiresAction()).answered(),
                marked(SampleRuns.requiresAction()).expire(USAGE),
                marked(SampleRuns.cancelling()).cancel(ENDED, USAGE));
    }

    @ParameterizedTest
    @MethodSource("stepped")
    void marksOfAForeignEndDoNotSurviveAStep(Run stepped) {
        assertThat(stepped.validate()).isEmpty();
    }

    private static Run marked(Run run) {
        return run.toBuilder()
                .requiredAction(ACTION)
                .timeline(run.timeline().toBuilder()
                        .cancelledAt(ENDED)
                        .failedAt(ENDED)
                        .completedAt(ENDED)
                        .build())
                .outcome(new RunOutcome(ERROR, BUDGET, USAGE))
                .build();
    }
}
