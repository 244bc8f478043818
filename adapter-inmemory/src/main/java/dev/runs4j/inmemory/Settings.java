package dev.runs4j.inmemory;

import dev.runs4j.domain.assistant.Assistant;
import dev.runs4j.domain.command.RunOverrides;
import dev.runs4j.domain.run.RunSettings;
import dev.runs4j.domain.run.TruncationStrategy;
import dev.runs4j.domain.tool.ResponseFormat;
import dev.runs4j.domain.tool.ToolChoice;
import dev.runs4j.domain.tool.ToolResources;
import org.jspecify.annotations.Nullable;

/** What a run works with: the command's overrides, else the assistant's values, else the server's defaults. */
final class Settings {

    private static final Double ONE = 1.0;

    private Settings() {}

    static RunSettings of(Assistant assistant, RunOverrides overrides, @Nullable String additional) {
        return RunSettings.builder()
                .model(overrides.model().or(assistant::model).orElse(null))
                .instructions(instructions(assistant, overrides, additional))
                .tools(overrides.tools().orElse(assistant.tools()))
                .toolResources(overrides
                        .toolResources()
                        .map(ToolResources::withoutHeaders)
                        .or(assistant::toolResources)
                        .orElse(null))
                .temperature(overrides.temperature().or(assistant::temperature).orElse(ONE))
                .topP(overrides.topP().or(assistant::topP).orElse(ONE))
                .maxPromptTokens(overrides.maxPromptTokens().orElse(null))
                .maxCompletionTokens(overrides.maxCompletionTokens().orElse(null))
                .truncationStrategy(overrides.truncationStrategy().orElse(TruncationStrategy.AUTO))
                .toolChoice(overrides.toolChoice().orElse(ToolChoice.AUTO))
                .parallelToolCalls(overrides.parallelToolCalls().orElse(true))
                .responseFormat(
                        overrides.responseFormat().or(assistant::responseFormat).orElse(ResponseFormat.AUTO))
                .build();
    }

    private static String instructions(Assistant assistant, RunOverrides overrides, @Nullable String additional) {
        String own = overrides.instructions().or(assistant::instructions).orElse("");
        if (additional == null) {
            return own;
        }
        return own.isEmpty() ? additional : own + "\n" + additional;
    }
}
