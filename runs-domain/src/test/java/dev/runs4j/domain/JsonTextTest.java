package dev.runs4j.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {

    @Test
    void theTextIsKeptAsItWasWritten() {
        assertThat(JsonText.of(" {\"a\" : 1.0}\n").text()).isEqualTo(" {\"a\" : 1.0}\n");
    }

    @Test
    void spellingCountsInEquality() {
        Equality.assertValue(() -> JsonText.of("1"), JsonText.of("1.0"), JsonText.of(" 1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void blankTextIsRefused(String blank) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonText.of(blank))
                .withMessage("text: a JSON value is needed, but it was blank");
    }

    @Test
    void nullIsRefused() {
        assertThatNullPointerException().isThrownBy(() -> JsonText.of(null)).withMessage("text");
    }

    @Test
    void theEmptyObjectIsAnObject() {
        assertThat(JsonText.EMPTY_OBJECT.text()).isEqualTo("{}");
    }

    @Test
    void textShowsTheLengthOnly() {
        assertThat(JsonText.of("\"secret\"")).hasToString("JsonText[8 chars]");
    }
}
