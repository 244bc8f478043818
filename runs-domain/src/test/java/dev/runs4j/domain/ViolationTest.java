package dev.runs4j.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ViolationTest {

    private final Violation violation = new Violation("name", "at most 256 characters", "257 characters");

    @Test
    void theMessageNamesFieldLimitAndWhatWasFound() {
        assertThat(violation.message()).isEqualTo("name: at most 256 characters, but was 257 characters");
        assertThat(violation).hasToString("name: at most 256 characters, but was 257 characters");
    }

    @Test
    void aViolationMovesBelowAnotherPath() {
        assertThat(violation.under("thread"))
                .isEqualTo(new Violation("thread.name", "at most 256 characters", "257 characters"));
    }

    static Stream<Arguments> keys() {
        return Stream.of(
                Arguments.of("case", "[\"case\"]"),
                Arguments.of("", "[\"\"]"),
                Arguments.of("k".repeat(80), "[\"" + "k".repeat(80) + "\"]"),
                Arguments.of("k".repeat(81), "[\"" + "k".repeat(80) + "…\"]"),
                Arguments.of("😀".repeat(80), "[\"" + "😀".repeat(80) + "\"]"),
                Arguments.of("😀".repeat(81), "[\"" + "😀".repeat(80) + "…\"]"),
                Arguments.of("a\"b", "[\"a\\\"b\"]"),
                Arguments.of("a\\b", "[\"a\\\\b\"]"),
                Arguments.of("a\nb", "[\"a\\u000ab\"]"),
                Arguments.of("a\u007Fb\u0085", "[\"a\\u007fb\\u0085\"]"),
                Arguments.of("\"".repeat(81), "[\"" + "\\\"".repeat(80) + "…\"]"));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void aKeyIsQuotedCutAndOnOneLine(String key, String quoted) {
        assertThat(Violation.key(key)).isEqualTo(quoted);
    }

    @Test
    void nullIsRefused() {
        assertThatNullPointerException()
                .isThrownBy(() -> new Violation(null, "limit", "actual"))
                .withMessage("path");
        assertThatNullPointerException()
                .isThrownBy(() -> new Violation("path", null, "actual"))
                .withMessage("limit");
        assertThatNullPointerException()
                .isThrownBy(() -> new Violation("path", "limit", null))
                .withMessage("actual");
    }
}
