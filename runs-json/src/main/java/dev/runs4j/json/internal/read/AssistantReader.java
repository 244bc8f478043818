package dev.runs4j.json.internal.read;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.assistant.Assistant;
import dev.runs4j.domain.tool.ResponseFormat;
import dev.runs4j.domain.tool.ToolDefinition;
import dev.runs4j.domain.tool.ToolResources;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An assistant. */
final class AssistantReader implements Members {

    private @Nullable String id;
    private @Nullable Instant createdAt;
    private @Nullable String assistantName;
    private @Nullable String description;
    private @Nullable String model;
    private @Nullable String instructions;
    private List<ToolDefinition> tools = List.of();
    private @Nullable ToolResources toolResources;
    private @Nullable Metadata metadata;
    private @Nullable Double temperature;
    private @Nullable Double topP;
    private @Nullable ResponseFormat responseFormat;

    private AssistantReader() {}

    static Assistant read(JsonIn in) {
        AssistantReader reader = new AssistantReader();
        Extras extras = in.members(reader);
        return reader.build(in.id(reader.id), extras);
    }

    @Override
    public boolean member(String name, JsonIn in) {
        switch (name) {
            case "id" -> id = in.text();
            case "object" -> in.constant(Assistant.OBJECT);
            case "created_at" -> createdAt = in.time();
            case "name" -> assistantName = in.text();
            case "description" -> description = in.text();
            case "model" -> model = in.text();
            case "instructions" -> instructions = in.text();
            case "tools" -> tools = in.listOrNone(ToolReader::read);
            case "tool_resources" -> toolResources = in.object(ToolResourcesReader::read);
            case "metadata" -> metadata = in.object(MetadataReader::read);
            case "temperature" -> temperature = in.decimal();
            case "top_p" -> topP = in.decimal();
            case "response_format" -> responseFormat = ResponseFormatReader.read(in);
            default -> {
                return false;
            }
        }
        return true;
    }

    private Assistant build(String assistantId, Extras extras) {
        return Assistant.builder(assistantId)
                .createdAt(createdAt)
                .name(assistantName)
                .description(description)
                .model(model)
                .instructions(instructions)
                .tools(tools)
                .toolResources(toolResources)
                .metadata(metadata == null ? Metadata.EMPTY : metadata)
                .temperature(temperature)
                .topP(topP)
                .responseFormat(responseFormat)
                .extras(extras)
                .build();
    }
}
