package dev.runs4j.domain.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.OpenText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageVocabularyTest {

    @ParameterizedTest
    @CsvSource({"user, USER", "assistant, ASSISTANT", "system, UNRECOGNISED", "User, UNRECOGNISED"})
    void aRoleIsRecognisedByItsText(String text, Role.Known known) {
        assertThat(Role.of(text).known()).isEqualTo(known);
        assertThat(Role.of(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"in_progress, IN_PROGRESS", "incomplete, INCOMPLETE", "completed, COMPLETED", "cancelled, UNRECOGNISED"
    })
    void aStatusIsRecognisedByItsText(String text, MessageStatus.Known known) {
        assertThat(MessageStatus.of(text).known()).isEqualTo(known);
        assertThat(MessageStatus.of(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "content_filter, CONTENT_FILTER",
        "max_tokens, MAX_TOKENS",
        "run_cancelled, RUN_CANCELLED",
        "run_expired, RUN_EXPIRED",
        "run_failed, RUN_FAILED",
        "max_output_tokens, UNRECOGNISED"
    })
    void aReasonIsRecognisedByItsText(String text, MessageIncompleteReason.Known known) {
        assertThat(MessageIncompleteReason.of(text).known()).isEqualTo(known);
        assertThat(MessageIncompleteReason.of(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"auto, AUTO", "low, LOW", "high, HIGH", "medium, UNRECOGNISED"})
    void aDetailIsRecognisedByItsText(String text, ImageDetail.Known known) {
        assertThat(ImageDetail.of(text).known()).isEqualTo(known);
        assertThat(ImageDetail.of(text).text()).isEqualTo(text);
    }

    @Test
    void theKnownWordsAreListed() {
        assertThat(Role.values()).extracting(OpenText::text).containsExactly("user", "assistant");
        assertThat(MessageStatus.values())
                .extracting(OpenText::text)
                .containsExactly("in_progress", "incomplete", "completed");
        assertThat(MessageIncompleteReason.values())
                .extracting(OpenText::text)
                .containsExactly("content_filter", "max_tokens", "run_cancelled", "run_expired", "run_failed");
        assertThat(ImageDetail.values()).extracting(OpenText::text).containsExactly("auto", "low", "high");
    }

    @Test
    void readingAKnownTextGivesTheConstant() {
        assertThat(Role.of("assistant")).isSameAs(Role.ASSISTANT);
        assertThat(MessageStatus.of("incomplete")).isSameAs(MessageStatus.INCOMPLETE);
        assertThat(MessageIncompleteReason.of("run_expired")).isSameAs(MessageIncompleteReason.RUN_EXPIRED);
        assertThat(ImageDetail.of("high")).isSameAs(ImageDetail.HIGH);
    }
}
