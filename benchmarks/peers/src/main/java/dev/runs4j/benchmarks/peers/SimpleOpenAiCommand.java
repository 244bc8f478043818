package dev.runs4j.benchmarks.peers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.sashirestela.openai.common.tool.Tool;
import io.github.sashirestela.openai.common.tool.ToolType;
import io.github.sashirestela.openai.domain.assistant.ThreadMessageRequest;
import io.github.sashirestela.openai.domain.assistant.ThreadMessageRole;
import io.github.sashirestela.openai.domain.assistant.ThreadRunRequest;
import java.io.UncheckedIOException;
import java.util.Map;

/** The command of the comparison, in {@code simple-openai}'s words. */
final class SimpleOpenAiCommand {

    private static final JsonNode PARAMETERS = tree(Words.PARAMETERS);

    private SimpleOpenAiCommand() {}

    static ThreadRunRequest create() {
        return ThreadRunRequest.builder()
                .assistantId(Samples.ASSISTANT)
                .instructions(Words.INSTRUCTIONS)
                .temperature(0.5)
                .maxCompletionTokens(4000)
                .metadata(Map.of("case", "4711", "tenant", "nordic-travel"))
                .tool(new Tool(
                        ToolType.FUNCTION, new Tool.ToolFunctionDef(Words.TOOL, Words.TOOL_DOES, PARAMETERS, null)))
                .additionalMessage(ThreadMessageRequest.builder()
                        .role(ThreadMessageRole.USER)
                        .content(Words.QUESTION)
                        .build())
                .build();
    }

    private static JsonNode tree(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
