package dev.runs4j.domain.run;

import static dev.runs4j.domain.run.SampleRuns.SETTINGS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.Equality;
import dev.runs4j.domain.Extras;
import dev.runs4j.domain.tool.CodeInterpreterResources;
import dev.runs4j.domain.tool.ResponseFormat;
import dev.runs4j.domain.tool.ToolChoice;
import dev.runs4j.domain.tool.ToolDefinition;
import dev.runs4j.domain.tool.ToolResources;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class RunSettingsTest {

    private static RunSettings with(UnaryOperator<RunSettings.Builder> change) {
        return change.apply(SETTINGS.toBuilder()).build();
    }

    @Test
    void everySettingIsKept() {
        assertThat(SETTINGS.model()).contains("gpt-4o");
        assertThat(SETTINGS.instructions()).contains("Answer in secret.");
        assertThat(SETTINGS.tools()).containsExactly(ToolDefinition.codeInterpreter());
        assertThat(SETTINGS.toolResources())
                .contains(new ToolResources(CodeInterpreterResources.of(List.of("file-1")), null, Extras.NONE));
        assertThat(SETTINGS.fileIds()).containsExactly("file-2");
        assertThat(SETTINGS.temperature()).contains(0.5);
        assertThat(SETTINGS.topP()).contains(0.9);
        assertThat(SETTINGS.maxPromptTokens()).contains(20_000);
        assertThat(SETTINGS.maxCompletionTokens()).contains(500);
        assertThat(SETTINGS.truncationStrategy()).contains(TruncationStrategy.lastMessages(10));
        assertThat(SETTINGS.toolChoice()).contains(ToolChoice.REQUIRED);
        assertThat(SETTINGS.parallelToolCalls()).contains(false);
        assertThat(SETTINGS.responseFormat()).contains(ResponseFormat.JSON_OBJECT);
    }

    @Test
    void nothingIsKnownAtFirst() {
        assertThat(RunSettings.EMPTY.tools()).isEmpty();
        assertThat(RunSettings.EMPTY.fileIds()).isEmpty();
        assertThat(RunSettings.EMPTY)
                .isEqualTo(RunSettings.builder()
                        .model(null)
                        .instructions(null)
                        .toolResources(null)
                        .temperature(null)
                        .topP(null)
                        .maxPromptTokens(null)
                        .maxCompletionTokens(null)
                        .truncationStrategy(null)
                        .toolChoice(null)
                        .parallelToolCalls(null)
                        .responseFormat(null)
                        .build());
    }

    @Test
    void aCopyByBuilderIsEqual() {
        assertThat(SETTINGS.toBuilder().build()).isNotSameAs(SETTINGS).isEqualTo(SETTINGS);
    }

    @Test
    void everySettingCountsInEquality() {
        Equality.assertValue(
                () -> SETTINGS.toBuilder().build(),
                with(b -> b.model(null)),
                with(b -> b.instructions(null)),
                with(b -> b.tools(List.of())),
                with(b -> b.toolResources(null)),
                with(b -> b.fileIds(List.of())),
                with(b -> b.temperature(null)),
                with(b -> b.topP(null)),
                with(b -> b.maxPromptTokens(null)),
                with(b -> b.maxCompletionTokens(null)),
                with(b -> b.truncationStrategy(null)),
                with(b -> b.toolChoice(null)),
                with(b -> b.parallelToolCalls(null)),
                with(b -> b.responseFormat(ResponseFormat.AUTO)));
    }

    @Test
    void listsAreCopied() {
        List<ToolDefinition> tools = new ArrayList<>(List.of(ToolDefinition.codeInterpreter()));
        List<String> files = new ArrayList<>(List.of("file-2"));
        RunSettings settings = RunSettings.builder().tools(tools).fileIds(files).build();

        tools.clear();
        files.clear();

        assertThat(settings.tools()).hasSize(1).isUnmodifiable();
        assertThat(settings.fileIds()).hasSize(1).isUnmodifiable();
    }

    @Test
    void textShowsTheModelButNoInstructions() {
        assertThat(SETTINGS).hasToString("RunSettings[model=gpt-4o, 1 tools]");
    }
}
