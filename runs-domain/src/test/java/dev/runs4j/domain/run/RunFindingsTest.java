package dev.runs4j.domain.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.lifecycle.RunStatus;
import org.junit.jupiter.api.Test;

/** Several oddities at once. */
class RunFindingsTest {

    @Test
    void severalOdditiesAreListedInOneOrder() {
        Run bare = Run.builder("run_1", "").status(RunStatus.FAILED).build();

        assertThat(bare.validate())
                .extracting(Finding::rule)
                .containsExactly("thread-id", "assistant-id", "created-at", "model", "error-present", "failed-at");
        assertThat(bare.validate()).isUnmodifiable();
    }
}
