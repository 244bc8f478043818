package dev.runs4j.domain.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.Violation;
import dev.runs4j.domain.run.TruncationStrategy;
import dev.runs4j.domain.tool.ToolChoice;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each limit of a run: what is just well, and what is just too much. */
class RunLimitsTest {

    private interface Change extends UnaryOperator<CreateRun.Builder> {}

    static Stream<Change> atTheLimit() {
        return Stream.of(
                run -> run.model("m"),
                run -> run.instructions("x".repeat(256_000)),
                run -> run.instructions("😀".repeat(256_000)),
                run -> run.instructions(""),
                run -> run.additionalInstructions("x".repeat(256_000)),
                run -> run.additionalInstructions("😀".repeat(256_000)),
                run -> run.tools(SampleTools.functions(20)),
                run -> run.temperature(0.0),
                run -> run.temperature(2.0),
                run -> run.topP(0.0),
                run -> run.topP(1.0),
                run -> run.maxPromptTokens(1),
                run -> run.maxPromptTokens(Integer.MAX_VALUE),
                run -> run.maxCompletionTokens(1),
                run -> run.truncationStrategy(TruncationStrategy.lastMessages(1)),
                run -> run.truncationStrategy(new TruncationStrategy("auto", null, Extras.NONE)),
                run -> run.truncationStrategy(new TruncationStrategy("newest", null, Extras.NONE)),
                run -> run.toolChoice(ToolChoice.function("f".repeat(64))),
                run -> run.toolChoice(ToolChoice.tool("file_search")),
                run -> run.responseFormat(SampleTools.schema("s".repeat(64))),
                run -> run.token("t".repeat(512)),
                run -> run.token("😀".repeat(512)));
    }

    static Stream<Arguments> overTheLimit() {
        return Stream.of(
                over(run -> run.model(" "), "model", "an id that is not blank", "blank"),
                over(
                        run -> run.instructions("x".repeat(256_001)),
                        "instructions",
                        "at most 256000 characters",
                        "256001 characters"),
                over(
                        run -> run.additionalInstructions("😀".repeat(256_001)),
                        "additional_instructions",
                        "at most 256000 characters",
                        "256001 characters"),
                over(run -> run.tools(SampleTools.functions(21)), "tools", "at most 20 tools", "21 tools"),
                over(run -> run.temperature(-0.1), "temperature", "0 to 2", "-0.1"),
                over(run -> run.temperature(2.1), "temperature", "0 to 2", "2.1"),
                over(run -> run.temperature(Double.NaN), "temperature", "0 to 2", "NaN"),
                over(run -> run.temperature(Double.POSITIVE_INFINITY), "temperature", "0 to 2", "Infinity"),
                over(run -> run.topP(-0.1), "top_p", "0 to 1", "-0.1"),
                over(run -> run.topP(1.1), "top_p", "0 to 1", "1.1"),
                over(run -> run.topP(Double.NaN), "top_p", "0 to 1", "NaN"),
                over(run -> run.maxPromptTokens(0), "max_prompt_tokens", "at least 1", "0"),
                over(run -> run.maxCompletionTokens(-5), "max_completion_tokens", "at least 1", "-5"),
                over(
                        run -> run.truncationStrategy(TruncationStrategy.lastMessages(0)),
                        "truncation_strategy.last_messages",
                        "at least 1",
                        "0"),
                over(
                        run -> run.truncationStrategy(new TruncationStrategy("last_messages", null, Extras.NONE)),
                        "truncation_strategy.last_messages",
                        "needed with type last_messages",
                        "absent"),
                over(
                        run -> run.toolChoice(ToolChoice.function("f".repeat(65))),
                        "tool_choice.function.name",
                        "at most 64 characters",
                        "65 characters"),
                over(
                        run -> run.responseFormat(SampleTools.schema("s".repeat(65))),
                        "response_format.json_schema.name",
                        "at most 64 characters",
                        "65 characters"),
                over(run -> run.token("😀".repeat(513)), "token", "at most 512 characters", "513 characters"),
                over(run -> run.token(""), "token", "a token that is not blank", "empty"));
    }

    private static Arguments over(Change change, String path, String limit, String actual) {
        return Arguments.of(change, new Violation(path, limit, actual));
    }

    private static List<Violation> check(Change change, Limits limits) {
        return change.apply(CreateRun.on("thread_1").by("asst_1")).build().check(limits);
    }

    @ParameterizedTest
    @MethodSource("atTheLimit")
    void whatIsJustAllowedIsWell(Change change) {
        assertThat(check(change, Limits.OFFICIAL)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("overTheLimit")
    void whatIsJustTooMuchIsReportedAlone(Change change, Violation expected) {
        assertThat(check(change, Limits.OFFICIAL)).containsExactly(expected);
    }

    @Test
    void aBackendMayAskForLargerBudgets() {
        Limits schema = Limits.builder().minTokenBudget(256).build();

        assertThat(check(run -> run.maxPromptTokens(256).maxCompletionTokens(256), schema))
                .isEmpty();
        assertThat(check(run -> run.maxPromptTokens(255).maxCompletionTokens(16), schema))
                .containsExactly(
                        new Violation("max_prompt_tokens", "at least 256", "255"),
                        new Violation("max_completion_tokens", "at least 256", "16"));
    }
}
