package dev.runs4j.json.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonValueTest {

    private static JsonValue of(String json) {
        return JsonValue.parse(json).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"a\":1,\"b\":2} | {\"b\":2, \"a\":1}",
                "1 | 1.0",
                "1.5e1 | 15",
                "0 | 0.00",
                "\"A\" | \"\\u0041\"",
                "[1,[2]] | [ 1.0 , [ 2 ] ]",
                "null | null",
                "true | true"
            })
    void spellingDoesNotCount(String one, String other) {
        assertThat(of(one)).isEqualTo(of(other)).hasSameHashCodeAs(of(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"a\":1} | {\"a\":2}",
                "{\"a\":null} | {}",
                "[1,2] | [2,1]",
                "1 | \"1\"",
                "true | false",
                "null | {}",
                "\"a\" | \"A\""
            })
    void meaningCounts(String one, String other) {
        assertThat(of(one)).isNotEqualTo(of(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "{} {}", "{'a':1}", "nothing", "[1,]"})
    void whatIsNotOneValueIsNone(String text) {
        assertThat(JsonValue.parse(text)).isEmpty();
    }

    @Test
    void aLastMemberOfANameCounts() {
        assertThat(of("{\"a\":1,\"a\":2}")).isEqualTo(of("{\"a\":2}"));
    }

    @Test
    void showsNoContent() {
        assertThat(of("\"secret\"")).hasToString("JsonValue");
    }
}
