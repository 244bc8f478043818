package dev.runs4j.wire.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.Violation;
import dev.runs4j.ports.error.InvalidRequestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathIdTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", ".", "..", "a\nb", "a\u0000", "\u007f", "a\u0085b", "\uD800", "a\uDC00b", "\uD800x"})
    void refusesWhatCannotBeASegment(String id) {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> PathId.of("run_id", id))
                .satisfies(error -> assertThat(error.violations())
                        .extracting(Violation::path)
                        .containsExactly("run_id"));
    }

    @Test
    void isEqualByItsText() {
        assertThat(PathId.of("a", "x/y")).isEqualTo(PathId.of("b", "x/y")).hasSameHashCodeAs(PathId.of("b", "x/y"));
        assertThat(PathId.of("a", "x/y")).isNotEqualTo(PathId.of("a", "x%2Fy"));
    }
}
