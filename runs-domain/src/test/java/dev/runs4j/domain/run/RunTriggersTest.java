package dev.runs4j.domain.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.lifecycle.IllegalRunTransitionException;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.lifecycle.RunTrigger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every method that changes a run, tried in every status. */
class RunTriggersTest {

    @ParameterizedTest
    @MethodSource("dev.runs4j.domain.lifecycle.TriggerGrid#legal")
    void aLegalStepLeadsToItsStatus(String from, RunTrigger trigger, String to) {
        assertThat(pull(SampleRuns.of(from), trigger).status()).isEqualTo(RunStatus.of(to));
    }

    @ParameterizedTest
    @MethodSource("dev.runs4j.domain.lifecycle.TriggerGrid#illegal")
    void anIllegalStepIsRefusedAndTheRunStaysAsItWas(String from, RunTrigger trigger) {
        Run run = SampleRuns.of(from);

        assertThatExceptionOfType(IllegalRunTransitionException.class)
                .isThrownBy(() -> pull(run, trigger))
                .satisfies(refused -> {
                    assertThat(refused.from()).isEqualTo(RunStatus.of(from));
                    assertThat(refused.trigger()).isEqualTo(trigger);
                });
        assertThat(run).isEqualTo(SampleRuns.of(from));
    }

    private static Run pull(Run run, RunTrigger trigger) {
        return switch (trigger) {
            case START -> run.start(SampleRuns.STARTED);
            case REQUIRE_ACTION -> run.requireAction(SampleRuns.ACTION);
            case ANSWER -> run.answered();
            case COMPLETE -> run.complete(SampleRuns.ENDED, null);
            case STOP_INCOMPLETE -> run.stopIncomplete(SampleRuns.BUDGET, SampleRuns.ENDED, null);
            case FAIL -> run.fail(SampleRuns.ERROR, SampleRuns.ENDED, null);
            case REQUEST_CANCEL -> run.requestCancel();
            case CANCEL -> run.cancel(SampleRuns.ENDED, null);
            case EXPIRE -> run.expire(null);
        };
    }
}
