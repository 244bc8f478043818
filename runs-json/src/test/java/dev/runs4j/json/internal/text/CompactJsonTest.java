package dev.runs4j.json.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompactJsonTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | {}",
                "` { } ` | {}",
                "`{ \"a b\" : [ 1 ,\t2 ] }` | `{\"a b\":[1,2]}`",
                "`\"a \\\" b\"` | `\"a \\\" b\"`",
                "`[ \"\\\\\" , 1 ]` | `[\"\\\\\",1]`",
                "`[ \"é ø\" ]` | `[\"é ø\"]`",
                "1.50e+3 | 1.50e+3",
            })
    void onlyTheSpaceBetweenTokensGoes(String json, String compact) {
        byte[] utf8 = json.getBytes(StandardCharsets.UTF_8);

        assertThat(CompactJson.of(utf8, 0, utf8.length)).isEqualTo(compact);
    }
}
