package dev.runs4j.domain.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.Violation;
import dev.runs4j.domain.tool.FileSearchOptions;
import dev.runs4j.domain.tool.FileSearchTool;
import dev.runs4j.domain.tool.RankingOptions;
import dev.runs4j.domain.tool.ToolDefinition;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToolLimitsTest {

    private static List<Violation> check(ToolDefinition... tools) {
        return CreateRun.on("thread_1").by("asst_1").tools(tools).build().check(Limits.OFFICIAL);
    }

    private static FileSearchTool search(Integer results, Double threshold) {
        return FileSearchTool.of(
                new FileSearchOptions(results, new RankingOptions("auto", threshold, Extras.NONE), Extras.NONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "weather", "get_weather-2", "ABCxyz019_-", "_", "0"})
    void namesOfFunctionsThatAreWell(String name) {
        assertThat(check(SampleTools.function(name))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"get weather", "wetter.heute", "straße", "ı", "😀", "a\n", " a"})
    void otherCharactersInANameAreReported(String name) {
        assertThat(check(SampleTools.function(name)))
                .containsExactly(new Violation(
                        "tools[0].function.name",
                        "letters, digits, underscore and hyphen, at least one",
                        "other characters"));
    }

    @Test
    void anEmptyNameIsReported() {
        assertThat(check(SampleTools.function("")))
                .containsExactly(new Violation(
                        "tools[0].function.name", "letters, digits, underscore and hyphen, at least one", "empty"));
    }

    @Test
    void aNameMayHave64Characters() {
        assertThat(check(SampleTools.function("f".repeat(64)))).isEmpty();
        assertThat(check(SampleTools.function("f".repeat(65))))
                .containsExactly(new Violation("tools[0].function.name", "at most 64 characters", "65 characters"));
    }

    @Test
    void aNameMayBreakTwoRules() {
        assertThat(check(SampleTools.function("😀".repeat(65))))
                .extracting(Violation::actual)
                .containsExactly("65 characters", "other characters");
    }

    @Test
    void aNameIsUsedOnce() {
        assertThat(check(
                        SampleTools.function("weather"),
                        ToolDefinition.codeInterpreter(),
                        SampleTools.strict("weather"),
                        SampleTools.function("Weather")))
                .containsExactly(new Violation("tools[2].function.name", "a name of its own", "used before"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 50})
    void aSearchMayGiveOneToFiftyResults(int results) {
        assertThat(check(search(results, null))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 51})
    void anyOtherNumberOfResultsIsReported(int results) {
        assertThat(check(ToolDefinition.fileSearch(), search(results, null)))
                .containsExactly(
                        new Violation("tools[1].file_search.max_num_results", "1 to 50", String.valueOf(results)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0, 0.5, 1.0})
    void aScoreIsBetweenZeroAndOne(double threshold) {
        assertThat(check(search(null, threshold))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN})
    void anyOtherScoreIsReported(double threshold) {
        assertThat(check(search(null, threshold)))
                .containsExactly(new Violation(
                        "tools[0].file_search.ranking_options.score_threshold", "0 to 1", String.valueOf(threshold)));
    }

    @Test
    void aSearchWithoutOptionsIsWell() {
        assertThat(check(ToolDefinition.fileSearch())).isEmpty();
        assertThat(check(FileSearchTool.of(new FileSearchOptions(null, null, Extras.NONE))))
                .isEmpty();
    }
}
