package dev.runs4j.domain.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncompleteReasonTest {

    @ParameterizedTest
    @CsvSource({
        "max_completion_tokens, MAX_COMPLETION_TOKENS",
        "max_prompt_tokens, MAX_PROMPT_TOKENS",
        "content_filter, CONTENT_FILTER",
        "max_tokens, UNRECOGNISED"
    })
    void aReasonIsRecognisedByItsText(String text, IncompleteReason.Known known) {
        assertThat(IncompleteReason.of(text).known()).isEqualTo(known);
        assertThat(IncompleteReason.of(text).text()).isEqualTo(text);
    }

    @Test
    void theKnownReasonsAreListed() {
        assertThat(IncompleteReason.values())
                .containsExactly(
                        IncompleteReason.MAX_COMPLETION_TOKENS,
                        IncompleteReason.MAX_PROMPT_TOKENS,
                        IncompleteReason.CONTENT_FILTER)
                .isUnmodifiable();
    }
}
