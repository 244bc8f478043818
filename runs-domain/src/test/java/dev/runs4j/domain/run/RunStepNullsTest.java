package dev.runs4j.domain.run;

import static dev.runs4j.domain.run.SampleRuns.BUDGET;
import static dev.runs4j.domain.run.SampleRuns.ENDED;
import static dev.runs4j.domain.run.SampleRuns.ERROR;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;

class RunStepNullsTest {

    private final Run queued = SampleRuns.queued();
    private final Run working = SampleRuns.inProgress();
    private final Run cancelling = SampleRuns.cancelling();

    @Test
    void aStepNeedsItsTime() {
        assertThatNullPointerException().isThrownBy(() -> queued.start(null)).withMessage("at");
        assertThatNullPointerException()
                .isThrownBy(() -> working.complete(null, null))
                .withMessage("at");
        assertThatNullPointerException()
                .isThrownBy(() -> working.stopIncomplete(BUDGET, null, null))
                .withMessage("at");
        assertThatNullPointerException()
                .isThrownBy(() -> working.fail(ERROR, null, null))
                .withMessage("at");
        assertThatNullPointerException()
                .isThrownBy(() -> cancelling.cancel(null, null))
                .withMessage("at");
    }

    @Test
    void aStepNeedsItsReason() {
        assertThatNullPointerException()
                .isThrownBy(() -> working.requireAction(null))
                .withMessage("action");
        assertThatNullPointerException()
                .isThrownBy(() -> working.stopIncomplete(null, ENDED, null))
                .withMessage("details");
        assertThatNullPointerException()
                .isThrownBy(() -> working.fail(null, ENDED, null))
                .withMessage("error");
    }
}
