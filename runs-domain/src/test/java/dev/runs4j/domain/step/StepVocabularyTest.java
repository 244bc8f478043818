package dev.runs4j.domain.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.OpenText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepVocabularyTest {

    @ParameterizedTest
    @CsvSource({
        "in_progress, IN_PROGRESS, false",
        "cancelled, CANCELLED, true",
        "failed, FAILED, true",
        "completed, COMPLETED, true",
        "expired, EXPIRED, true",
        "queued, UNRECOGNISED, false",
        "incomplete, UNRECOGNISED, false",
        "requires_action, UNRECOGNISED, false"
    })
    void aStatusIsRecognisedByItsText(String text, StepStatus.Known known, boolean terminal) {
        assertThat(StepStatus.of(text).text()).isEqualTo(text);
        assertThat(StepStatus.of(text).known()).isEqualTo(known);
        assertThat(StepStatus.of(text).isTerminal()).isEqualTo(terminal);
    }

    @ParameterizedTest
    @CsvSource({
        "message_creation, MESSAGE_CREATION",
        "tool_calls, TOOL_CALLS",
        "activities, ACTIVITIES",
        "thinking, UNRECOGNISED"
    })
    void aTypeIsRecognisedByItsText(String text, StepType.Known known) {
        assertThat(StepType.of(text).text()).isEqualTo(text);
        assertThat(StepType.of(text).known()).isEqualTo(known);
    }

    @Test
    void theKnownWordsAreListed() {
        assertThat(StepStatus.values())
                .extracting(OpenText::text)
                .containsExactly("in_progress", "cancelled", "failed", "completed", "expired");
        assertThat(StepType.values())
                .extracting(OpenText::text)
                .containsExactly("message_creation", "tool_calls", "activities");
        assertThat(StepStatus.values()).isUnmodifiable();
        assertThat(StepType.values()).isUnmodifiable();
    }

    @Test
    void readingAKnownTextGivesTheConstant() {
        assertThat(StepStatus.of("expired")).isSameAs(StepStatus.EXPIRED);
        assertThat(StepType.of("tool_calls")).isSameAs(StepType.TOOL_CALLS);
    }
}
