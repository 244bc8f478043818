package dev.runs4j.domain.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.Equality;
import dev.runs4j.domain.run.TruncationStrategy;
import dev.runs4j.domain.tool.ResponseFormat;
import dev.runs4j.domain.tool.ToolChoice;
import dev.runs4j.domain.tool.ToolDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What a run does otherwise than its assistant, whichever way it is created. */
class RunOverridesTest {

    /** Every override set. */
    private static RunOverrides full(UnaryOperator<CreateThreadAndRun.Builder> change) {
        return fullCommand(change).overrides();
    }

    private static CreateThreadAndRun fullCommand(UnaryOperator<CreateThreadAndRun.Builder> change) {
        CreateThreadAndRun.Builder builder = CreateThreadAndRun.by("asst_1")
                .model("gpt-4o")
                .instructions("secret")
                .tools(ToolDefinition.codeInterpreter())
                .toolResources(SampleTools.FILES)
                .temperature(0.5)
                .topP(0.9)
                .maxPromptTokens(20_000)
                .maxCompletionTokens(500)
                .truncationStrategy(TruncationStrategy.AUTO)
                .toolChoice(ToolChoice.REQUIRED)
                .parallelToolCalls(false)
                .responseFormat(ResponseFormat.AUTO);
        return change.apply(builder).build();
    }

    private static RunOverrides full() {
        return full(builder -> builder);
    }

    @Test
    void nothingIsLostWhereTheRunIsMadeWithoutItsThread() {
        CreateThreadAndRun both = CreateThreadAndRun.by("asst_1")
                .thread(CreateThread.EMPTY)
                .tools(ToolDefinition.codeInterpreter())
                .toolResources(SampleTools.FILES)
                .temperature(0.5)
                .metadata("case", "4711")
                .token("token-1")
                .build();

        assertThat(both.onThread("thread_1"))
                .isEqualTo(CreateRun.on("thread_1")
                        .by("asst_1")
                        .tools(ToolDefinition.codeInterpreter())
                        .toolResources(SampleTools.FILES)
                        .temperature(0.5)
                        .metadata("case", "4711")
                        .token("token-1")
                        .build());
        assertThat(fullCommand(builder -> builder).onThread("thread_1").overrides())
                .isEqualTo(full());
    }

    @Test
    void everythingIsAsTheAssistantAtFirst() {
        RunOverrides none = CreateRun.on("thread_1").by("asst_1").build().overrides();

        assertThat(none.model()).isEmpty();
        assertThat(none.instructions()).isEmpty();
        assertThat(none.tools()).isEmpty();
        assertThat(none.toolResources()).isEmpty();
        assertThat(none.temperature()).isEmpty();
        assertThat(none.topP()).isEmpty();
        assertThat(none.maxPromptTokens()).isEmpty();
        assertThat(none.maxCompletionTokens()).isEmpty();
        assertThat(none.truncationStrategy()).isEmpty();
        assertThat(none.toolChoice()).isEmpty();
        assertThat(none.parallelToolCalls()).isEmpty();
        assertThat(none.responseFormat()).isEmpty();
    }

    @Test
    void everyOverrideIsKept() {
        assertThat(full().model()).contains("gpt-4o");
        assertThat(full().instructions()).contains("secret");
        assertThat(full().tools()).contains(List.of(ToolDefinition.codeInterpreter()));
        assertThat(full().toolResources()).contains(SampleTools.FILES);
        assertThat(full().temperature()).contains(0.5);
        assertThat(full().topP()).contains(0.9);
        assertThat(full().maxPromptTokens()).contains(20_000);
        assertThat(full().maxCompletionTokens()).contains(500);
        assertThat(full().truncationStrategy()).contains(TruncationStrategy.AUTO);
        assertThat(full().toolChoice()).contains(ToolChoice.REQUIRED);
        assertThat(full().parallelToolCalls()).contains(false);
        assertThat(full().responseFormat()).contains(ResponseFormat.AUTO);
    }

    @Test
    void everyOverrideCountsInEquality() {
        Equality.assertValue(
                RunOverridesTest::full,
                full(b -> b.model(null)),
                full(b -> b.instructions(null)),
                full(b -> b.tools((List<ToolDefinition>) null)),
                full(b -> b.toolResources(null)),
                full(b -> b.temperature(null)),
                full(b -> b.topP(null)),
                full(b -> b.maxPromptTokens(null)),
                full(b -> b.maxCompletionTokens(null)),
                full(b -> b.truncationStrategy(null)),
                full(b -> b.toolChoice(null)),
                full(b -> b.parallelToolCalls(null)),
                full(b -> b.responseFormat(null)));
    }

    @Test
    void noToolsAreNotTheAssistantsTools() {
        assertThat(full(b -> b.tools(List.of())).tools()).contains(List.of());
        assertThat(full(b -> b.tools((List<ToolDefinition>) null)).tools()).isEmpty();
    }

    @Test
    void toolsAreCopied() {
        List<ToolDefinition> tools = new ArrayList<>(List.of(ToolDefinition.fileSearch()));
        RunOverrides overrides = full(b -> b.tools(tools));

        tools.clear();

        assertThat(overrides.tools())
                .hasValueSatisfying(kept -> assertThat(kept).hasSize(1).isUnmodifiable());
    }

    @Test
    void textShowsNoInstructions() {
        assertThat(full()).hasToString("RunOverrides[model=gpt-4o]");
    }
}
