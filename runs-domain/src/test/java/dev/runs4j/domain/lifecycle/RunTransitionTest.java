package dev.runs4j.domain.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;

class RunTransitionTest {

    @Test
    void aStepLeadsToTheStatusOfItsTrigger() {
        RunTransition step =
                new RunTransition(RunStatus.CANCELLING, RunTrigger.FAIL, Evidence.INFERRED, "an error came first");

        assertThat(step.to()).isEqualTo(RunStatus.FAILED);
    }

    @Test
    void nullIsRefused() {
        RunStatus from = RunStatus.QUEUED;
        RunTrigger trigger = RunTrigger.START;
        Evidence evidence = Evidence.DOCUMENTED;

        assertThatNullPointerException()
                .isThrownBy(() -> new RunTransition(null, trigger, evidence, "word"))
                .withMessage("from");
        assertThatNullPointerException()
                .isThrownBy(() -> new RunTransition(from, null, evidence, "word"))
                .withMessage("trigger");
        assertThatNullPointerException()
                .isThrownBy(() -> new RunTransition(from, trigger, null, "word"))
                .withMessage("evidence");
        assertThatNullPointerException()
                .isThrownBy(() -> new RunTransition(from, trigger, evidence, null))
                .withMessage("meaning");
    }
}
