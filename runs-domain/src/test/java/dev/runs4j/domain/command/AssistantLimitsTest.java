package dev.runs4j.domain.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.ReasoningEffort;
import dev.runs4j.domain.Violation;
import dev.runs4j.domain.tool.ToolDefinition;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each limit of an assistant: what is just well, and what is just too much. */
class AssistantLimitsTest {

    private interface Change extends UnaryOperator<CreateAssistant.Builder> {}

    static Stream<Change> atTheLimit() {
        return Stream.of(
                draft -> draft.name("n".repeat(256)),
                draft -> draft.name("😀".repeat(256)),
                draft -> draft.description("d".repeat(512)),
                draft -> draft.description("😀".repeat(512)),
                draft -> draft.instructions("😀".repeat(256_000)),
                draft -> draft.tools(SampleTools.functions(128)),
                draft -> draft.temperature(2.0),
                draft -> draft.topP(1.0),
                draft -> draft.responseFormat(SampleTools.schema("s".repeat(64))));
    }

    static Stream<Arguments> overTheLimit() {
        return Stream.of(
                over(draft -> draft.name("😀".repeat(257)), "name", "at most 256 characters", "257 characters"),
                over(
                        draft -> draft.description("d".repeat(513)),
                        "description",
                        "at most 512 characters",
                        "513 characters"),
                over(
                        draft -> draft.instructions("x".repeat(256_001)),
                        "instructions",
                        "at most 256000 characters",
                        "256001 characters"),
                over(draft -> draft.tools(SampleTools.functions(129)), "tools", "at most 128 tools", "129 tools"),
                over(draft -> draft.temperature(2.5), "temperature", "0 to 2", "2.5"),
                over(draft -> draft.temperature(Double.NaN), "temperature", "0 to 2", "NaN"),
                over(draft -> draft.topP(-1.0), "top_p", "0 to 1", "-1.0"),
                over(
                        draft -> draft.responseFormat(SampleTools.schema("")),
                        "response_format.json_schema.name",
                        "letters, digits, underscore and hyphen, at least one",
                        "empty"),
                over(
                        draft -> draft.metadata("case", "v".repeat(513)),
                        "metadata[\"case\"]",
                        "at most 512 characters",
                        "513 characters"));
    }

    private static Arguments over(Change change, String path, String limit, String actual) {
        return Arguments.of(change, new Violation(path, limit, actual));
    }

    private static CreateAssistant create(Change change) {
        return change.apply(CreateAssistant.of("gpt-4o")).build();
    }

    @ParameterizedTest
    @MethodSource("atTheLimit")
    void whatIsJustAllowedIsWell(Change change) {
        assertThat(create(change).check(Limits.OFFICIAL)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("overTheLimit")
    void whatIsJustTooMuchIsReportedAlone(Change change, Violation expected) {
        assertThat(create(change).check(Limits.OFFICIAL)).containsExactly(expected);
    }

    @Test
    void everythingWrongIsListedAtOnce() {
        List<Violation> creating = CreateAssistant.of(" ")
                .name("n".repeat(257))
                .tools(SampleTools.function("a b"))
                .topP(9.0)
                .build()
                .check(Limits.OFFICIAL);
        List<Violation> changing = ModifyAssistant.of("")
                .model("")
                .name("n".repeat(257))
                .topP(9.0)
                .metadata("k".repeat(65), "v")
                .build()
                .check(Limits.OFFICIAL);

        assertThat(creating)
                .extracting(Violation::path)
                .containsExactly("model", "name", "tools[0].function.name", "top_p");
        assertThat(changing)
                .extracting(Violation::path)
                .containsExactly(
                        "assistant_id", "model", "name", "top_p", "metadata[\"" + "k".repeat(65) + "\"] (key)");
    }

    @Test
    void assistantsAreACapability() {
        assertThat(CreateAssistant.of("gpt-4o").build().needs())
                .containsExactly(Capability.ASSISTANTS)
                .isUnmodifiable();
        assertThat(ModifyAssistant.of("asst_1").build().needs()).containsExactly(Capability.ASSISTANTS);
    }

    @Test
    void itsFeaturesAreCapabilitiesToo() {
        assertThat(create(draft -> draft.tools(ToolDefinition.fileSearch(), SampleTools.strict("weather"))
                                .responseFormat(SampleTools.schema("answer"))
                                .reasoningEffort(ReasoningEffort.LOW))
                        .needs())
                .containsExactlyInAnyOrder(
                        Capability.ASSISTANTS,
                        Capability.of("tools.file_search"),
                        Capability.STRICT_FUNCTIONS,
                        Capability.JSON_SCHEMA_FORMAT,
                        Capability.REASONING_EFFORT);
    }

    @Test
    void clearingAFeatureNeedsNoCapabilityOfIt() {
        assertThat(ModifyAssistant.of("asst_1")
                        .responseFormat(null)
                        .reasoningEffort(null)
                        .build()
                        .needs())
                .containsExactly(Capability.ASSISTANTS);
    }
}
