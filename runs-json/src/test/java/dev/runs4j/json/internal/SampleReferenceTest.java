package dev.runs4j.json.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Samples of schemas that point elsewhere, combine others, or contain themselves. */
class SampleReferenceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "#/$defs/City | \"Oslo\"",
                "#/$defs/Alias | \"Oslo\"",
                "#/$defs/a~1b | 2",
                "#/$defs/a~0b | 3",
                "#/$defs/a%20b | 4",
                "#/$defs/a+b | 5",
                "#/$defs/Pair/prefixItems/1 | 7",
                "#/$defs/%zz | \"value\"",
                "#/$defs/Pair/prefixItems/2 | \"value\"",
                "#/$defs/Pair/prefixItems/x | \"value\"",
                "#/$defs/Nobody | \"value\"",
                "https://example.com/schema | \"value\"",
            })
    void referencesInsideTheDocumentAreFollowed(String reference, String sample) {
        String schema = """
                {"$ref":"REFERENCE","$defs":{"City":{"const":"Oslo"},"Alias":{"$ref":"#/$defs/City"},
                  "a/b":{"const":2},"a~b":{"const":3},"a b":{"const":4},"a+b":{"const":5},
                  "Pair":{"prefixItems":[{"const":6},{"const":7}]}}}
                """.replace("REFERENCE", reference);

        assertThat(SchemaSample.of(schema)).isEqualTo(sample);
    }

    @Test
    void aReferenceInAMemberIsFollowed() {
        assertThat(SchemaSample.of("""
                        {"type":"object","properties":{"city":{"$ref":"#/$defs/City"}},
                         "$defs":{"City":{"type":"string","enum":["Oslo"]}}}""")).isEqualTo("{\"city\":\"Oslo\"}");
    }

    @Test
    void aMemberThatNeedNotBeThereEndsARecursion() {
        assertThat(SchemaSample.of("""
                        {"type":"object","properties":{"name":{"type":"string"},"child":{"$ref":"#"}},
                         "required":["name"]}""")).isEqualTo("{\"name\":\"name\"}");
    }

    @Test
    void aRecursionWhoseMembersAreAllOptionalEndsWithoutNull() {
        String sample = SchemaSample.of("{\"type\":\"object\",\"properties\":{\"child\":{\"$ref\":\"#\"}}}");

        assertThat(sample).startsWith("{\"child\":{").endsWith("}}").doesNotContain("null");
    }

    @Test
    void aRecursionThroughAListEndsWithAnEmptyOne() {
        String sample = SchemaSample.of(
                "{\"type\":\"object\",\"properties\":{\"next\":{\"type\":\"array\",\"items\":{\"$ref\":\"#\"}}}}");

        assertThat(sample).startsWith("{\"next\":[{").doesNotContain("null");
    }

    @Test
    void aRecursionThatCannotBeFulfilledEndsWithNull() {
        String sample = SchemaSample.of(
                "{\"type\":\"object\",\"properties\":{\"child\":{\"$ref\":\"#\"}},\"required\":[\"child\"]}");

        assertThat(sample).startsWith("{\"child\":{\"child\":").contains("null");
    }

    @Test
    void aSchemaThatIsOnlyItselfGetsNull() {
        assertThat(SchemaSample.of("{\"$ref\":\"#\"}")).isEqualTo("null");
    }

    @Test
    void aSchemaThatRefersToItselfTwiceStaysSmall() {
        String sample = SchemaSample.of("""
                {"type":"object","properties":{"left":{"$ref":"#"},"right":{"$ref":"#"},"last":{"type":"string"}},
                 "required":["left","right","last"]}""");

        JsonNode tree = JsonMapper.shared().readTree(sample);
        assertThat(tree.size()).isEqualTo(3);
        assertThat(sample).hasSizeLessThan(1_000_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"anyOf\":[{\"type\":\"integer\"},{\"type\":\"string\"}]} | 1",
                "{\"oneOf\":[{\"type\":\"boolean\"},{\"type\":\"string\"}]} | true",
                "{\"anyOf\":[{\"const\":1}],\"oneOf\":[{\"const\":2}]} | 1",
                "{\"anyOf\":[],\"oneOf\":[{\"const\":2}]} | 2",
                "{\"anyOf\":[{\"$ref\":\"#/$defs/A\"}],\"$defs\":{\"A\":{\"const\":3}}} | 3",
                "{\"oneOf\":[null,{\"const\":4}]} | 4",
                "{\"anyOf\":[false,{\"const\":4}]} | null",
            })
    void ofSeveralSchemasTheFirstIsTaken(String schema, String sample) {
        assertThat(SchemaSample.of(schema)).isEqualTo(sample);
    }

    @Test
    void allOfAddsMembersAndRequirementsUp() {
        assertThat(SchemaSample.of("""
                        {"type":"object","properties":{"a":{"type":"integer"}},"required":["a"],
                         "allOf":[{"properties":{"b":{"type":"boolean"}},"required":["b"]},{"$ref":"#/$defs/C"},7],
                         "$defs":{"C":{"properties":{"c":{"const":3},"d":{}},"required":["c","a"]}}}""")).isEqualTo("{\"a\":1,\"b\":true,\"c\":3}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"type\":\"integer\",\"minimum\":2,\"allOf\":[{\"minimum\":5}]} | 5",
                "{\"type\":\"integer\",\"minimum\":5,\"allOf\":[{\"minimum\":2}]} | 5",
                "{\"type\":\"integer\",\"maximum\":-2,\"allOf\":[{\"maximum\":-5}]} | -5",
                "{\"type\":\"integer\",\"exclusiveMinimum\":2,\"allOf\":[{\"exclusiveMinimum\":5}]} | 6",
                "{\"type\":\"integer\",\"exclusiveMaximum\":-2,\"allOf\":[{\"exclusiveMaximum\":-5}]} | -6",
                "{\"enum\":[\"a\",\"b\"],\"allOf\":[{\"enum\":[\"b\",\"c\"]}]} | \"b\"",
                "{\"const\":1,\"allOf\":[{\"const\":2}]} | 1",
                "{\"allOf\":[{\"type\":\"boolean\"},{\"type\":\"string\"}]} | true",
            })
    void inAllOfTheStricterLimitCountsAndOtherwiseTheFirst(String schema, String sample) {
        assertThat(SchemaSample.of(schema)).isEqualTo(sample);
    }
}
