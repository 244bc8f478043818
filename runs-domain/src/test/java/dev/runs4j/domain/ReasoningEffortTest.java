package dev.runs4j.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasoningEffortTest {

    @ParameterizedTest
    @CsvSource({
        "none, NONE",
        "minimal, MINIMAL",
        "low, LOW",
        "medium, MEDIUM",
        "high, HIGH",
        "xhigh, XHIGH",
        "max, MAX",
        "enormous, UNRECOGNISED"
    })
    void anEffortIsRecognisedByItsText(String text, ReasoningEffort.Known known) {
        assertThat(ReasoningEffort.of(text).known()).isEqualTo(known);
        assertThat(ReasoningEffort.of(text).text()).isEqualTo(text);
    }

    @Test
    void theKnownEffortsAreListedFromLittleToMuch() {
        assertThat(ReasoningEffort.values())
                .containsExactly(
                        ReasoningEffort.NONE,
                        ReasoningEffort.MINIMAL,
                        ReasoningEffort.LOW,
                        ReasoningEffort.MEDIUM,
                        ReasoningEffort.HIGH,
                        ReasoningEffort.XHIGH,
                        ReasoningEffort.MAX)
                .isUnmodifiable();
    }
}
