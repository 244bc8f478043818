package dev.runs4j.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextLengthTest {

    @ParameterizedTest
    @CsvSource({"'', 0", "a, 1", "ä, 1", "😀, 1", "a😀b, 3", "😀😀, 2", "'👩‍👧', 3"})
    void codePointsAreCounted(String text, int length) {
        assertThat(TextLength.of(text)).isEqualTo(length);
    }

    @Test
    void halfASurrogatePairCountsAsOne() {
        assertThat(TextLength.of("\uD83D")).isEqualTo(1);
    }

    @Test
    void aTextAtTheLimitIsWell() {
        assertThat(TextLength.check("name", "abc", 3)).isEmpty();
        assertThat(TextLength.check("name", "", 0)).isEmpty();
    }

    @Test
    void aTextOneOverTheLimitIsReported() {
        assertThat(TextLength.check("name", "abcd", 3))
                .contains(new Violation("name", "at most 3 characters", "4 characters"));
    }

    @Test
    void anEmojiTakesOnePlace() {
        assertThat(TextLength.check("name", "😀😀😀", 3)).isEmpty();
        assertThat(TextLength.check("name", "😀😀😀😀", 3))
                .contains(new Violation("name", "at most 3 characters", "4 characters"));
    }
}
