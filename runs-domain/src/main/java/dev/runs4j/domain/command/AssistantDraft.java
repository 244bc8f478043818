package dev.runs4j.domain.command;

import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.ReasoningEffort;
import dev.runs4j.domain.Violation;
import dev.runs4j.domain.tool.ResponseFormat;
import dev.runs4j.domain.tool.ToolDefinition;
import dev.runs4j.domain.tool.ToolResources;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What creating and modifying an assistant share: the fields, each as a change. */
record AssistantDraft(
        Change<String> name,
        Change<String> description,
        Change<String> instructions,
        Change<List<ToolDefinition>> tools,
        Change<ToolResources> toolResources,
        Change<Metadata> metadata,
        Change<Double> temperature,
        Change<Double> topP,
        Change<ResponseFormat> responseFormat,
        Change<ReasoningEffort> reasoningEffort) {

    Set<Capability> needs() {
        Set<Capability> needs = new LinkedHashSet<>();
        needs.add(Capability.ASSISTANTS);
        ToolChecks.needs(tools.value().orElse(null), needs);
        ToolChecks.needs(toolResources.value().orElse(null), needs);
        ToolChecks.needs(responseFormat.value().orElse(null), needs);
        if (reasoningEffort.value().isPresent()) {
            needs.add(Capability.REASONING_EFFORT);
        }
        return Collections.unmodifiableSet(needs);
    }

    List<Violation> check(Checks checks) {
        Limits limits = checks.limits();
        checks.text("name", name.value().orElse(null), limits.assistantName())
                .text("description", description.value().orElse(null), limits.assistantDescription())
                .text("instructions", instructions.value().orElse(null), limits.instructions());
        ToolChecks.tools(checks, tools.value().orElse(null), limits.toolsPerAssistant());
        ToolChecks.resources(checks, "tool_resources", toolResources.value().orElse(null));
        checks.range("temperature", temperature.value().orElse(null), 0, 2)
                .range("top_p", topP.value().orElse(null), 0, 1);
        ToolChecks.format(checks, responseFormat.value().orElse(null));
        return checks.metadata("metadata", metadata.value().orElse(null)).violations();
    }
}
