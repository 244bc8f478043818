package dev.runs4j.domain.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.OpenText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunStatusTest {

    @ParameterizedTest
    @CsvSource({
        "queued, QUEUED, true, false",
        "in_progress, IN_PROGRESS, true, false",
        "requires_action, REQUIRES_ACTION, true, false",
        "cancelling, CANCELLING, true, false",
        "cancelled, CANCELLED, false, true",
        "failed, FAILED, false, true",
        "completed, COMPLETED, false, true",
        "incomplete, INCOMPLETE, false, true",
        "expired, EXPIRED, false, true"
    })
    void aKnownStatusIsEitherActiveOrTerminal(String text, RunStatus.Known known, boolean active, boolean terminal) {
        RunStatus status = RunStatus.of(text);

        assertThat(status.text()).isEqualTo(text);
        assertThat(status.known()).isEqualTo(known);
        assertThat(status.isActive()).isEqualTo(active);
        assertThat(status.isTerminal()).isEqualTo(terminal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"paused", "QUEUED", "In_Progress", " queued", "canceled", ""})
    void anyOtherStatusIsNeither(String text) {
        RunStatus status = RunStatus.of(text);

        assertThat(status.known()).isEqualTo(RunStatus.Known.UNRECOGNISED);
        assertThat(status.isActive()).isFalse();
        assertThat(status.isTerminal()).isFalse();
        assertThat(status).hasToString(text);
    }

    @Test
    void theNineStatusesAreListed() {
        assertThat(RunStatus.values())
                .extracting(OpenText::text)
                .containsExactly(
                        "queued",
                        "in_progress",
                        "requires_action",
                        "cancelling",
                        "cancelled",
                        "failed",
                        "completed",
                        "incomplete",
                        "expired");
        assertThat(RunStatus.values()).isUnmodifiable();
    }

    @Test
    void readingAKnownTextGivesTheConstant() {
        assertThat(RunStatus.of("requires_action")).isSameAs(RunStatus.REQUIRES_ACTION);
    }

    @Test
    void unknownStatusesAreEqualByText() {
        assertThat(RunStatus.of("paused"))
                .isEqualTo(RunStatus.of("paused"))
                .hasSameHashCodeAs(RunStatus.of("paused"))
                .isNotEqualTo(RunStatus.of("resumed"));
    }
}
