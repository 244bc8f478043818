package dev.runs4j.journal.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PgTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "\\",
                "\\005c",
                "a\u0000b",
                "\ud83d",
                "\ude00",
                "\ude00\ud83d",
                "\ud83d\ude00",
                "x\ud83d"
            })
    void everyTextComesBack(String text) {
        assertThat(PgText.decode(PgText.encode(text))).isEqualTo(text);
    }

    @Test
    void onlyWhatTheDatabaseCannotHoldIsEscaped() {
        assertThat(PgText.encode("\u00e4 \u6f22 \ud83d\ude00 'x'")).isEqualTo("\u00e4 \u6f22 \ud83d\ude00 'x'");
        assertThat(PgText.encode("a\u0000\\\ud83d")).isEqualTo("a\\0000\\005c\\d83d");
    }
}
