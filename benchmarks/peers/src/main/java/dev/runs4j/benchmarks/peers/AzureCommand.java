package dev.runs4j.benchmarks.peers;

import com.azure.ai.agents.persistent.models.CreateRunOptions;
import com.azure.ai.agents.persistent.models.FunctionDefinition;
import com.azure.ai.agents.persistent.models.FunctionToolDefinition;
import com.azure.ai.agents.persistent.models.MessageRole;
import com.azure.ai.agents.persistent.models.ThreadMessageOptions;
import com.azure.core.util.BinaryData;
import java.util.List;
import java.util.Map;

/** The command of the comparison, in Azure's words. */
final class AzureCommand {

    private static final Map<String, Object> PARAMETERS = Map.of(
            "type", "object", "properties", Map.of("city", Map.of("type", "string")), "required", List.of("city"));

    private AzureCommand() {}

    static CreateRunOptions create() {
        return new CreateRunOptions(Samples.THREAD, Samples.ASSISTANT)
                .setInstructions(Words.INSTRUCTIONS)
                .setTemperature(0.5)
                .setMaxCompletionTokens(4000)
                .setMetadata(Map.of("case", "4711", "tenant", "nordic-travel"))
                .setTools(List.of(
                        new FunctionToolDefinition(new FunctionDefinition(Words.TOOL, BinaryData.fromObject(PARAMETERS))
                                .setDescription(Words.TOOL_DOES))))
                .setAdditionalMessages(
                        List.of(new ThreadMessageOptions(MessageRole.USER, BinaryData.fromString(Words.QUESTION))));
    }
}
