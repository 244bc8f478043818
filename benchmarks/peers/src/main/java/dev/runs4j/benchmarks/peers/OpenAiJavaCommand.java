package dev.runs4j.benchmarks.peers;

import com.openai.core.JsonValue;
import com.openai.models.FunctionDefinition;
import com.openai.models.FunctionParameters;
import com.openai.models.beta.assistants.FunctionTool;
import com.openai.models.beta.threads.runs.RunCreateParams;
import java.util.List;
import java.util.Map;

/** The command of the comparison, in {@code openai-java}'s words. */
@SuppressWarnings("deprecation") // The vendor marks all of this protocol so.
final class OpenAiJavaCommand {

    private OpenAiJavaCommand() {}

    static RunCreateParams create() {
        return RunCreateParams.builder()
                .threadId(Samples.THREAD)
                .assistantId(Samples.ASSISTANT)
                .instructions(Words.INSTRUCTIONS)
                .temperature(0.5)
                .maxCompletionTokens(4000)
                .metadata(RunCreateParams.Metadata.builder()
                        .putAdditionalProperty("case", JsonValue.from("4711"))
                        .putAdditionalProperty("tenant", JsonValue.from("nordic-travel"))
                        .build())
                .addTool(FunctionTool.builder().function(weather()).build())
                .addAdditionalMessage(RunCreateParams.AdditionalMessage.builder()
                        .role(RunCreateParams.AdditionalMessage.Role.USER)
                        .content(Words.QUESTION)
                        .build())
                .build();
    }

    private static FunctionDefinition weather() {
        return FunctionDefinition.builder()
                .name(Words.TOOL)
                .description(Words.TOOL_DOES)
                .parameters(FunctionParameters.builder()
                        .putAdditionalProperty("type", JsonValue.from("object"))
                        .putAdditionalProperty("properties", JsonValue.from(Map.of("city", Map.of("type", "string"))))
                        .putAdditionalProperty("required", JsonValue.from(List.of("city")))
                        .build())
                .build();
    }
}
