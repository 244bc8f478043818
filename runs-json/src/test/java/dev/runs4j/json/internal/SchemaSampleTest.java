package dev.runs4j.json.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made for each keyword. */
class SchemaSampleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"type\":\"string\"} | \"value\"",
                "{\"type\":\"integer\"} | 1",
                "{\"type\":\"number\"} | 1.5",
                "{\"type\":\"boolean\"} | true",
                "{\"type\":\"null\"} | null",
                "{\"type\":\"object\"} | {}",
                "{\"type\":\"array\"} | []",
                "{\"type\":\"money\"} | \"value\"",
                "{\"type\":7} | \"value\"",
                "{} | \"value\"",
            })
    void everyTypeHasItsSample(String schema, String sample) {
        assertThat(SchemaSample.of(schema)).isEqualTo(sample);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"type\":[\"null\",\"integer\"]} | 1",
                "{\"type\":[\"boolean\",\"integer\"]} | true",
                "{\"type\":[\"null\"]} | null",
                "{\"type\":[],\"properties\":{}} | {}",
                "{\"type\":[]} | \"value\"",
            })
    void ofSeveralTypesTheFirstThatIsNotNullCounts(String schema, String sample) {
        assertThat(SchemaSample.of(schema)).isEqualTo(sample);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"properties\":{\"a\":{\"type\":\"integer\"}}} | {\"a\":1}",
                "{\"required\":[\"a\"]} | {\"a\":\"a\"}",
                "{\"items\":{\"type\":\"integer\"}} | [1]",
                "{\"prefixItems\":[{\"type\":\"integer\"},{\"type\":\"string\"}]} | [1,\"value\"]",
                "{\"minimum\":3} | 3",
                "{\"maximum\":1} | 1",
            })
    void otherKeywordsSuggestAMissingType(String schema, String sample) {
        assertThat(SchemaSample.of(schema)).isEqualTo(sample);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"const\":7,\"default\":8,\"enum\":[9],\"examples\":[10]} | 7",
                "{\"const\":null,\"default\":8} | null",
                "{\"default\":8,\"enum\":[9],\"examples\":[10]} | 8",
                "{\"default\":null,\"type\":\"string\"} | null",
                "{\"enum\":[null,9],\"examples\":[10]} | 9",
                "{\"enum\":[null],\"type\":[\"string\",\"null\"]} | null",
                "{\"enum\":[],\"type\":\"integer\"} | 1",
                "{\"enum\":\"a\",\"type\":\"integer\"} | 1",
                "{\"examples\":[{\"a\":[1.50,true,null]}]} | {\"a\":[1.50,true,null]}",
                "{\"examples\":[],\"type\":\"integer\"} | 1",
            })
    void aValueThatTheSchemaGivesIsTaken(String schema, String sample) {
        assertThat(SchemaSample.of(schema)).isEqualTo(sample);
    }

    @Test
    void requiredMembersAreMadeWhereSomeAreNamed() {
        assertThat(SchemaSample.of("""
                        {"type":"object","properties":{"city":{"type":"string"},"days":{"type":"integer"}},
                         "required":["days","unit"]}""")).isEqualTo("{\"days\":1,\"unit\":\"unit\"}");
    }

    @Test
    void allMembersAreMadeWhereNoneIsRequired() {
        assertThat(SchemaSample.of("""
                        {"type":"object","properties":{"city":{"type":"string"},"days":{"type":"integer"}},"required":[]}""")).isEqualTo("{\"city\":\"city\",\"days\":1}");
    }

    @Test
    void objectsNestAndTextsBearTheirMembersName() {
        assertThat(SchemaSample.of("""
                        {"type":"object","properties":{"where":{"type":"object","properties":{
                          "city":{"type":"string"},"near":{"type":"array","items":{"type":"string"}}}}}}""")).isEqualTo("{\"where\":{\"city\":\"city\",\"near\":[\"near\"]}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"type\":\"array\",\"items\":{\"type\":\"integer\"},\"minItems\":3} | [1,1,1]",
                "{\"type\":\"array\",\"items\":{\"type\":\"integer\"},\"maxItems\":0} | []",
                "{\"type\":\"array\",\"minItems\":2} | [\"value\",\"value\"]",
                "{\"type\":\"array\",\"prefixItems\":[{\"const\":1}],\"items\":{\"const\":2},\"minItems\":3} | [1,2,2]",
                "{\"type\":\"array\",\"items\":false} | []",
                "{\"type\":\"array\",\"items\":true,\"minItems\":1} | [\"value\"]",
            })
    void listsHaveAsManyItemsAsTheyMust(String schema, String sample) {
        assertThat(SchemaSample.of(schema)).isEqualTo(sample);
    }

    @Test
    void aListNeverHasVeryManyItems() {
        assertThat(SchemaSample.of("{\"type\":\"array\",\"items\":{\"const\":1},\"minItems\":1000000000000}"))
                .isEqualTo("[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]");
    }

    @ParameterizedTest
    @CsvSource({
        "date, 2026-01-31",
        "time, 12:00:00Z",
        "date-time, 2026-01-31T12:00:00Z",
        "duration, PT1H",
        "email, someone@example.com",
        "hostname, example.com",
        "ipv4, 192.0.2.1",
        "ipv6, 2001:db8::1",
        "uri, https://example.com/",
        "uuid, 00000000-0000-4000-8000-000000000000",
        "colour, value",
    })
    void formatsThatAreKnownAreKept(String format, String sample) {
        assertThat(SchemaSample.of("{\"type\":\"string\",\"format\":\"" + format + "\"}"))
                .isEqualTo("\"" + sample + "\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"type\":\"string\",\"minLength\":8} | \"valuexxx\"",
                "{\"type\":\"string\",\"maxLength\":3} | \"val\"",
                "{\"type\":\"string\",\"maxLength\":0} | \"\"",
                "{\"type\":\"string\",\"minLength\":5,\"maxLength\":5} | \"value\"",
                "{\"type\":\"string\",\"minLength\":\"8\",\"maxLength\":-1} | \"\"",
            })
    void textsKeepToTheirLengths(String schema, String sample) {
        assertThat(SchemaSample.of(schema)).isEqualTo(sample);
    }

    @Test
    void lengthsCountInCodePoints() {
        assertThat(SchemaSample.of(
                        "{\"properties\":{\"🧥🧥🧥\":{\"type\":\"string\",\"maxLength\":2}},\"type\":\"object\"}"))
                .isEqualTo("{\"🧥🧥🧥\":\"🧥🧥\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "no schema", "[]", "[{\"type\":\"string\"}]", "true", "null", "7", "\"string\""})
    void whatIsNoSchemaGetsAnEmptyObject(String text) {
        assertThat(SchemaSample.of(text)).isEqualTo("{}");
    }

    @Test
    void aTruthValueInThePlaceOfASchemaIsOne() {
        assertThat(SchemaSample.of("{\"properties\":{\"any\":true,\"none\":false,\"broken\":7},\"type\":\"object\"}"))
                .isEqualTo("{\"any\":\"any\",\"none\":null,\"broken\":\"broken\"}");
    }

    @Test
    void keywordsOfTheWrongTypeAreOverlooked() {
        assertThat(SchemaSample.of("""
                        {"type":"object","properties":[],"required":{},"allOf":7,"anyOf":{},"oneOf":"x","$ref":5}""")).isEqualTo("{}");
        assertThat(SchemaSample.of("{\"type\":\"array\",\"items\":[],\"prefixItems\":{},\"minItems\":\"2\"}"))
                .isEqualTo("[]");
        assertThat(SchemaSample.of("{\"type\":\"integer\",\"minimum\":\"5\",\"multipleOf\":true}"))
                .isEqualTo("1");
    }

    @Test
    void theSameSchemaAlwaysGivesTheSame() {
        SchemaSample sample = SchemaSample.parse("{\"type\":\"object\",\"properties\":{\"b\":{},\"a\":{}}}");

        assertThat(sample.make("x")).isEqualTo("{\"b\":\"b\",\"a\":\"a\"}").isEqualTo(sample.make("y"));
    }

    @Test
    void anObjectOfOneMemberIsQuotedProperly() {
        assertThat(SchemaSample.object("a\"b", "line\nend")).isEqualTo("{\"a\\\"b\":\"line\\nend\"}");
    }
}
