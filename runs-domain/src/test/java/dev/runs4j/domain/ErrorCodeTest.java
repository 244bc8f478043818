package dev.runs4j.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorCodeTest {

    @ParameterizedTest
    @CsvSource({
        "server_error, SERVER_ERROR",
        "rate_limit_exceeded, RATE_LIMIT_EXCEEDED",
        "invalid_prompt, INVALID_PROMPT"
    })
    void aKnownCodeIsRecognisedByItsText(String text, ErrorCode.Known known) {
        assertThat(ErrorCode.of(text).known()).isEqualTo(known);
        assertThat(ErrorCode.of(text).text()).isEqualTo(text);
    }

    @Test
    void readingAKnownTextGivesTheConstant() {
        assertThat(ErrorCode.of("server_error")).isSameAs(ErrorCode.SERVER_ERROR);
        assertThat(ErrorCode.of("rate_limit_exceeded")).isSameAs(ErrorCode.RATE_LIMIT_EXCEEDED);
        assertThat(ErrorCode.of("invalid_prompt")).isSameAs(ErrorCode.INVALID_PROMPT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"content_filter", "SERVER_ERROR", "server_error ", ""})
    void anyOtherTextIsKeptAndUnrecognised(String text) {
        ErrorCode code = ErrorCode.of(text);

        assertThat(code.known()).isEqualTo(ErrorCode.Known.UNRECOGNISED);
        assertThat(code.text()).isEqualTo(text);
        assertThat(code).hasToString(text);
    }

    @Test
    void unrecognisedCodesAreEqualByText() {
        Equality.assertValue(() -> ErrorCode.of("tool_error"), ErrorCode.of("other"), ErrorCode.SERVER_ERROR);
    }

    @Test
    void wordsOfTwoVocabulariesAreNeverEqual() {
        OpenText code = ErrorCode.of("low");
        OpenText effort = ReasoningEffort.of("low");

        assertThat(code).isNotEqualTo(effort);
        assertThat(effort).isNotEqualTo(code);
    }

    @Test
    void nullIsRefused() {
        assertThatNullPointerException().isThrownBy(() -> ErrorCode.of(null)).withMessage("text");
    }

    @Test
    void theKnownCodesAreListed() {
        assertThat(ErrorCode.values())
                .containsExactly(ErrorCode.SERVER_ERROR, ErrorCode.RATE_LIMIT_EXCEEDED, ErrorCode.INVALID_PROMPT)
                .isUnmodifiable();
    }
}
