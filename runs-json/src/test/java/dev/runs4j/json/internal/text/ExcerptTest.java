package dev.runs4j.json.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcerptTest {

    private static String all(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return Excerpt.upTo(utf8, utf8.length);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"id\": \"run_1\"} | {\"id\":\"…\"}",
                "{\"n\": -1.5e3, \"m\": 2E+7} | {\"n\":#,\"m\":#}",
                "[true, false, null, nil, trueish] | [true,false,null,…,…]",
                "{\"my key\": 1, \"ключ\": 2} | {\"…\":#,\"…\":#}",
                "{\"a\\\"b\": \"c\\\"d\"} | {\"…\":\"…\"}",
                "{\"open | {\"…",
                "{\"open\\ | {\"…",
            })
    void structureStaysAndValuesGo(String json, String excerpt) {
        assertThat(all(json)).isEqualTo(excerpt);
    }

    @Test
    void aLongNameIsCut() {
        assertThat(all("{\"" + "n".repeat(50) + "\":1}")).isEqualTo("{\"" + "n".repeat(40) + "\":#}");
    }

    @Test
    void aLongStructureIsCutAtItsStart() {
        assertThat(all("[".repeat(1000) + "{")).hasSize(120).startsWith("…[").endsWith("[{");
    }

    @Test
    void theExcerptEndsWhereItIsTold() {
        assertThat(Excerpt.upTo("{\"a\":1,\"b\":2}".getBytes(StandardCharsets.UTF_8), 6))
                .isEqualTo("{\"a\":#,");
    }

    @Test
    void nothingShowsNothing() {
        assertThat(Excerpt.upTo(new byte[0], -1)).isEmpty();
        assertThat(Excerpt.upTo(new byte[] {'{'}, 99)).isEqualTo("{");
    }
}
