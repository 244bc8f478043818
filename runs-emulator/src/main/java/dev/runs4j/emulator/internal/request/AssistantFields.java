package dev.runs4j.emulator.internal.request;

import dev.runs4j.domain.command.AssistantDraftBuilder;
import dev.runs4j.domain.command.CreateAssistant;
import dev.runs4j.domain.command.Limits;
import dev.runs4j.domain.command.ModifyAssistant;
import dev.runs4j.domain.tool.ToolDefinition;
import java.util.List;
import java.util.Set;

/** The bodies that create and modify assistants. What is away is not touched; null clears. */
final class AssistantFields {

    private static final Set<String> ALL = Set.of(
            "model",
            "name",
            "description",
            "instructions",
            "reasoning_effort",
            "tools",
            "tool_resources",
            "metadata",
            "temperature",
            "top_p",
            "response_format");
    private static final int HOTTEST = 2;

    private AssistantFields() {}

    static CreateAssistant create(Fields body) {
        CreateAssistant.Builder assistant = CreateAssistant.of(body.only(ALL).requiredText("model"));
        fill(body, assistant);
        return assistant.build();
    }

    static ModifyAssistant modify(Fields body, String assistantId) {
        ModifyAssistant.Builder assistant = ModifyAssistant.of(assistantId);
        if (!body.only(ALL).isAway("model")) {
            assistant.model(body.requiredText("model"));
        }
        fill(body, assistant);
        return assistant.build();
    }

    private static void fill(Fields body, AssistantDraftBuilder<?> assistant) {
        Limits limits = body.rules().limits();
        if (!body.isAway("name")) {
            assistant.name(body.text("name", limits.assistantName()));
        }
        if (!body.isAway("description")) {
            assistant.description(body.text("description", limits.assistantDescription()));
        }
        if (!body.isAway("instructions")) {
            assistant.instructions(body.text("instructions", limits.instructions()));
        }
        if (!body.isAway("metadata")) {
            assistant.metadata(MetadataFields.read(body));
        }
        tools(body, assistant);
        model(body, assistant);
    }

    private static void tools(Fields body, AssistantDraftBuilder<?> assistant) {
        List<ToolDefinition> tools = ToolFields.tools(
                body.notNull("tools", JsonKind.ARRAY), body.rules().limits().toolsPerAssistant());
        if (tools != null) {
            assistant.tools(tools);
        }
        if (!body.isAway("tool_resources")) {
            assistant.toolResources(ResourceFields.read(body));
        }
    }

    private static void model(Fields body, AssistantDraftBuilder<?> assistant) {
        if (!body.isAway("reasoning_effort")) {
            assistant.reasoningEffort(RunFields.effort(body));
        }
        if (!body.isAway("temperature")) {
            assistant.temperature(body.decimal("temperature", 0, HOTTEST));
        }
        if (!body.isAway("top_p")) {
            assistant.topP(body.decimal("top_p", 0, 1));
        }
        if (!body.isAway("response_format")) {
            assistant.responseFormat(ChoiceFields.format(body));
        }
    }
}
