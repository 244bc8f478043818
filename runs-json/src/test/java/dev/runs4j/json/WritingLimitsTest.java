package dev.runs4j.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.run.Run;
import dev.runs4j.ports.error.InvalidRequestException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The JSON values that the domain carries as text keep to the limits when they are written. */
class WritingLimitsTest {

    private static Run run(String extra) {
        return Run.builder("run_1", "thread_1")
                .extras(Extras.of("x", JsonText.of(extra)))
                .build();
    }

    private static void writes(JsonLimits limits, String extra) {
        assertThat(RunsJson.with(limits).write(JsonType.RUN, run(extra), JsonForm.STORAGE))
                .endsWith("\"x\":" + extra + "}");
    }

    private static void refuses(JsonLimits limits, String extra, String actual) {
        RunsJson json = RunsJson.with(limits);

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> json.write(JsonType.RUN, run(extra), JsonForm.STORAGE))
                .withMessageContaining("x: one JSON value within the limits, but was " + actual);
    }

    @Test
    void aValueIsWrittenUpToTheSize() {
        JsonLimits limits = JsonLimits.builder().maxBytes(20).build();

        writes(limits, "\"" + "y".repeat(18) + "\"");
        refuses(limits, "\"" + "y".repeat(19) + "\"", "one with 21 bytes, where maxBytes is 20");
    }

    @Test
    void theSizeOfAValueIsCountedInBytes() {
        JsonLimits limits = JsonLimits.builder().maxBytes(11).build();

        writes(limits, "\"å€🧥\"");
        refuses(limits, "\"å€🧥.\"", "one with 12 bytes, where maxBytes is 11");
    }

    @Test
    void aValueIsWrittenUpToTheNestingOfTheWholeDocument() {
        JsonLimits limits = JsonLimits.builder().maxNesting(3).build();

        writes(limits, "[[]]");
        refuses(limits, "[[[]]]", "one with at least 4 levels, where maxNesting is 3");
    }

    @Test
    void aValueThatIsTooDeepByItselfIsRefusedToo() {
        refuses(
                JsonLimits.builder().maxNesting(3).build(),
                "[".repeat(1000),
                "one with at least 4 levels, where maxNesting is 3");
    }

    @Test
    void namesInAValueAreWrittenUpToTheirLength() {
        JsonLimits limits = JsonLimits.builder().maxNameLength(10).build();

        writes(limits, "{\"abcdefghij\":1}");
        refuses(
                limits,
                "{\"abcdefghijk\":1}",
                "one with a member name of at least 11 bytes, where maxNameLength is 10");
    }

    @Test
    void numbersInAValueAreWrittenUpToTheirLength() {
        JsonLimits limits = JsonLimits.builder().maxNumberLength(4).build();

        writes(limits, "1234");
        refuses(limits, "12345", "one with a number of at least 5 digits, where maxNumberLength is 4");
    }

    @Test
    void textsInAValueMayBeLonger() {
        writes(JsonLimits.builder().maxStringLength(5).build(), "\"123456\"");
    }

    @Test
    void halfASurrogatePairInsideAValueIsWrittenAsAnEscape() {
        String json = RunsJson.standard().write(JsonType.RUN, run("\"a\uD83D 🧥\""), JsonForm.STORAGE);

        assertThat(json).endsWith("\"x\":\"a\\uD83D 🧥\"}");
    }

    @Test
    void aKeyWithHalfASurrogatePairIsRefusedSinceNoParserTakesItBack() {
        Run run = Run.builder("run_1", "thread_1")
                .metadata(Metadata.of(Map.of("a\uD83D", "v", "🧥", "w")))
                .build();

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> RunsJson.standard().write(JsonType.RUN, run, JsonForm.STORAGE))
                .satisfies(error -> assertThat(error.violations()).hasSize(1))
                .withMessageContaining("a name without half a surrogate pair, but was one with half a pair");
    }

    @Test
    void anExtraWhoseNameHoldsHalfASurrogatePairIsRefused() {
        Run run = Run.builder("run_1", "thread_1")
                .extras(Extras.of("\uDC00", JsonText.of("1")))
                .build();

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> RunsJson.standard().write(JsonType.RUN, run, JsonForm.STORAGE))
                .withMessageContaining("a name without half a surrogate pair");
    }
}
