package dev.runs4j.emulator.internal.request;

import dev.runs4j.domain.command.AssistantDraftBuilder;
import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.CreateAssistant;
import dev.runs4j.domain.command.Limits;
import dev.runs4j.domain.command.ModifyAssistant;
import dev.runs4j.domain.tool.ToolDefinition;
import dev.runs4j.domain.tool.ToolResources;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The bodies that create and modify assistants. What is away is not touched; null clears. */
final class AssistantFields {

    private static final Set<String> PLAIN = Set.of(
            "model",
            "name",
            "description",
            "instructions",
            "tools",
            "tool_resources",
            "metadata",
            "temperature",
            "top_p",
            "response_format");
    private static final Set<String> THINKING = with(PLAIN, "reasoning_effort");
    private static final int HOTTEST = 2;

    private AssistantFields() {}

    private static Set<String> with(Set<String> names, String more) {
        Set<String> all = new HashSet<>(names);
        all.add(more);
        return Set.copyOf(all);
    }

    private static Fields known(Fields body) {
        return body.only(body.rules().has(Capability.REASONING_EFFORT) ? THINKING : PLAIN);
    }

    static CreateAssistant create(Fields body) {
        CreateAssistant.Builder assistant = CreateAssistant.of(known(body).requiredText("model"));
        fill(body, assistant, ResourceFields.made(body));
        return assistant.build();
    }

    static ModifyAssistant modify(Fields body, String assistantId) {
        ModifyAssistant.Builder assistant = ModifyAssistant.of(assistantId);
        if (!known(body).isAway("model")) {
            assistant.model(body.requiredText("model"));
        }
        fill(body, assistant, ResourceFields.existing(body));
        return assistant.build();
    }

    private static void fill(Fields body, AssistantDraftBuilder<?> assistant, @Nullable ToolResources resources) {
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
        if (!body.isAway("tool_resources")) {
            assistant.toolResources(resources);
        }
        model(body, assistant);
    }

    private static void tools(Fields body, AssistantDraftBuilder<?> assistant) {
        List<ToolDefinition> tools = ToolFields.tools(
                body.notNull("tools", JsonKind.ARRAY), body.rules().limits().toolsPerAssistant());
        if (tools != null) {
            assistant.tools(tools);
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
