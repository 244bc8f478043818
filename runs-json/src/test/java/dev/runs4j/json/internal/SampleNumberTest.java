package dev.runs4j.json.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers keep to every limit that can be kept. */
class SampleNumberTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"minimum\":3} | 3",
                "{\"minimum\":2.5} | 3",
                "{\"minimum\":-7} | 1",
                "{\"maximum\":-2} | -2",
                "{\"maximum\":-2.5} | -3",
                "{\"minimum\":3,\"maximum\":3} | 3",
                "{\"exclusiveMinimum\":3} | 4",
                "{\"exclusiveMinimum\":1.5} | 2",
                "{\"exclusiveMaximum\":1} | 0",
                "{\"exclusiveMaximum\":-1.5} | -2",
                "{\"exclusiveMinimum\":0.5,\"exclusiveMaximum\":1.5} | 1",
                "{\"exclusiveMinimum\":2,\"minimum\":5} | 5",
                "{\"exclusiveMaximum\":0,\"maximum\":-4} | -4",
                "{\"minimum\":1,\"exclusiveMinimum\":true} | 1",
                "{\"multipleOf\":5} | 5",
                "{\"multipleOf\":5,\"minimum\":6} | 10",
                "{\"multipleOf\":5,\"minimum\":1,\"exclusiveMaximum\":6} | 5",
                "{\"multipleOf\":5,\"maximum\":4} | 0",
                "{\"multipleOf\":1.5} | 3",
                "{\"multipleOf\":0.1} | 1",
                "{\"multipleOf\":0} | 1",
                "{\"multipleOf\":-5} | 1",
                "{\"minimum\":12345678901234567890} | 12345678901234567890",
                "{\"minimum\":1e3} | 1000",
            })
    void wholeNumbers(String limits, String sample) {
        assertThat(SchemaSample.of("{\"type\":\"integer\"," + limits.substring(1)))
                .isEqualTo(sample);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"minimum\":2} | 2",
                "{\"minimum\":2.25} | 2.25",
                "{\"maximum\":1.25} | 1.25",
                "{\"maximum\":-1} | -1",
                "{\"minimum\":0,\"maximum\":1} | 0.5",
                "{\"exclusiveMinimum\":1.5} | 2.0",
                "{\"exclusiveMaximum\":1.5} | 1.0",
                "{\"exclusiveMinimum\":0,\"exclusiveMaximum\":0.5} | 0.25",
                "{\"exclusiveMinimum\":2,\"maximum\":2.25} | 2.125",
                "{\"multipleOf\":0.25} | 1.50",
                "{\"multipleOf\":2} | 2",
                "{\"multipleOf\":0.4,\"maximum\":1.5} | 1.2",
            })
    void numbersWithAFraction(String limits, String sample) {
        assertThat(new BigDecimal(SchemaSample.of("{\"type\":\"number\"," + limits.substring(1))))
                .isEqualByComparingTo(sample);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"integer\",\"minimum\":1e999999999}",
                "{\"type\":\"integer\",\"maximum\":-1e999999999}",
                "{\"type\":\"integer\",\"multipleOf\":1e-999999999}",
                "{\"type\":\"integer\",\"minimum\":1,\"multipleOf\":1e999999999}",
            })
    void limitsBeyondAllReasonAreOverlookedAndCostNothing(String schema) {
        assertThat(SchemaSample.of(schema)).isEqualTo("1");
    }
}
