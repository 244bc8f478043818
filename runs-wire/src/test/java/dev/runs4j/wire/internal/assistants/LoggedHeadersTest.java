package dev.runs4j.wire.internal.assistants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.wire.internal.failure.Redactor;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoggedHeadersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"headers\":{\"a\":\"b\"},\"x\":1} | {\"headers\":\"[hidden]\",\"x\":1}",
                "{\"headers\" : {\"a}\":\"b\\\"}\",\"c\":[{}]},\"x\":1} | {\"headers\" : \"[hidden]\",\"x\":1}",
                "[{\"headers\":[\"a]\"]},{\"headers\":\"b\"}] | [{\"headers\":\"[hidden]\"},{\"headers\":\"[hidden]\"}]",
                "data: {\"headers\":{\"headers\":{\"a\":\"b\"}}} | data: {\"headers\":\"[hidden]\"}",
                "{\"headers\":{\"a\":\"b | {\"headers\":\"[hidden]\"",
                "{\"headers\":{\"a\":\"b\\ | {\"headers\":\"[hidden]\"",
            })
    void whateverStandsUnderThatNameIsHidden(String json, String shown) {
        assertThat(LoggedHeaders.hidden(json)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"headers\":null,\"x\":1}",
                "[\"headers\",\"a\"]",
                "\"headers\"",
                "\"headers\":",
                "{\"a\":\"headers\"}"
            })
    void otherTextsStay(String json) {
        assertThat(LoggedHeaders.hidden(json)).isEqualTo(json);
    }

    @Test
    void aFieldThatIsLongerThanWhatIsShownIsHidden() {
        String body = "{\"headers\":{\"X-Token\":\"" + "secret ".repeat(4000) + "\"}}";

        assertThat(LoggedText.body(body.getBytes(StandardCharsets.UTF_8), body.length(), Redactor.of()))
                .doesNotContain("secret");
    }
}
