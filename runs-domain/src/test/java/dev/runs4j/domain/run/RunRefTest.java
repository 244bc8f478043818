package dev.runs4j.domain.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.runs4j.domain.Equality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunRefTest {

    @Test
    void aReferenceNamesThreadAndRun() {
        RunRef ref = RunRef.of("thread_1", "run_1");

        assertThat(ref.threadId()).isEqualTo("thread_1");
        assertThat(ref.runId()).isEqualTo("run_1");
        assertThat(ref).hasToString("thread_1/run_1");
    }

    @Test
    void bothIdsCountInEquality() {
        Equality.assertValue(
                () -> RunRef.of("thread_1", "run_1"), RunRef.of("thread_2", "run_1"), RunRef.of("thread_1", "run_2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n"})
    void aBlankIdIsRefused(String blank) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RunRef.of(blank, "run_1"))
                .withMessage("threadId: an id that is not blank, but was \"" + blank + "\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RunRef.of("thread_1", blank))
                .withMessage("runId: an id that is not blank, but was \"" + blank + "\"");
    }

    @Test
    void nullIsRefused() {
        assertThatNullPointerException()
                .isThrownBy(() -> RunRef.of(null, "run_1"))
                .withMessage("threadId");
        assertThatNullPointerException()
                .isThrownBy(() -> RunRef.of("thread_1", null))
                .withMessage("runId");
    }
}
