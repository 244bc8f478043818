package dev.runs4j.json.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SchemaSampleHintTest {

    private static final String CITIES = """
            {"type":"object","required":["city"],"properties":{"city":{"enum":["BERGEN","OSLO",7]}}}""";

    @Test
    void takesTheListedTextThatTheHintMentionsWhateverItsCase() {
        assertThat(SchemaSample.of(CITIES, "Coat or no coat in Oslo?")).isEqualTo("{\"city\":\"OSLO\"}");
    }

    @Test
    void takesTheFirstWhereTheHintMentionsNone() {
        assertThat(SchemaSample.of(CITIES, "Coat or no coat?")).isEqualTo("{\"city\":\"BERGEN\"}");
        assertThat(SchemaSample.of(CITIES)).isEqualTo("{\"city\":\"BERGEN\"}");
    }

    @Test
    void aConstantStandsWhateverTheHintSays() {
        assertThat(SchemaSample.of("{\"const\":\"A\",\"enum\":[\"A\",\"B\"]}", "B"))
                .isEqualTo("\"A\"");
    }
}
