package dev.runs4j.json.internal.read;

import dev.runs4j.domain.run.RunSettings;

/** With what a run works. */
final class RunSettingsMembers implements Members {

    private final RunSettings.Builder settings = RunSettings.builder();

    @Override
    public boolean member(String name, JsonIn in) {
        switch (name) {
            case "model" -> settings.model(in.text());
            case "instructions" -> settings.instructions(in.text());
            case "tools" -> settings.tools(in.listOrNone(ToolReader::read));
            case "tool_resources" -> settings.toolResources(in.object(ToolResourcesReader::read));
            case "file_ids" -> settings.fileIds(in.textsOrNone());
            case "temperature" -> settings.temperature(in.decimal());
            case "top_p" -> settings.topP(in.decimal());
            case "max_prompt_tokens" -> settings.maxPromptTokens(in.integer());
            case "max_completion_tokens" -> settings.maxCompletionTokens(in.integer());
            case "truncation_strategy" -> settings.truncationStrategy(in.object(TruncationReader::read));
            case "tool_choice" -> settings.toolChoice(ToolChoiceReader.read(in));
            case "parallel_tool_calls" -> settings.parallelToolCalls(in.flag());
            case "response_format" -> settings.responseFormat(ResponseFormatReader.read(in));
            default -> {
                return false;
            }
        }
        return true;
    }

    RunSettings build() {
        return settings.build();
    }
}
