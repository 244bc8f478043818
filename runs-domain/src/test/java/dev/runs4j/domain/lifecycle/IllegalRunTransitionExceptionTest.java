package dev.runs4j.domain.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.Serialised;
import org.junit.jupiter.api.Test;

class IllegalRunTransitionExceptionTest {

    private final IllegalRunTransitionException refused =
            new IllegalRunTransitionException(RunStatus.COMPLETED, RunTrigger.REQUEST_CANCEL);

    @Test
    void theMessageNamesStatusTargetAndTrigger() {
        assertThat(refused).hasMessage("A run that is completed cannot become cancelling by REQUEST_CANCEL");
    }

    @Test
    void theParts() {
        assertThat(refused.from()).isSameAs(RunStatus.COMPLETED);
        assertThat(refused.to()).isSameAs(RunStatus.CANCELLING);
        assertThat(refused.trigger()).isEqualTo(RunTrigger.REQUEST_CANCEL);
    }

    @Test
    void anUnknownStatusIsKeptAsItWas() {
        IllegalRunTransitionException unknown =
                new IllegalRunTransitionException(RunStatus.of("paused"), RunTrigger.START);

        assertThat(unknown.from()).isEqualTo(RunStatus.of("paused"));
        assertThat(unknown).hasMessage("A run that is paused cannot become in_progress by START");
    }

    @Test
    void thePartsSurviveSerialisation() {
        IllegalRunTransitionException copy = Serialised.copy(refused);

        assertThat(copy.from()).isEqualTo(RunStatus.COMPLETED);
        assertThat(copy.to()).isEqualTo(RunStatus.CANCELLING);
        assertThat(copy.trigger()).isEqualTo(RunTrigger.REQUEST_CANCEL);
    }
}
