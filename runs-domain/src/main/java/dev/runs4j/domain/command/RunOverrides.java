package dev.runs4j.domain.command;

import dev.runs4j.domain.run.TruncationStrategy;
import dev.runs4j.domain.tool.ResponseFormat;
import dev.runs4j.domain.tool.ToolChoice;
import dev.runs4j.domain.tool.ToolDefinition;
import dev.runs4j.domain.tool.ToolResources;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a run is to do otherwise than its assistant: absent means "as the assistant". Shared by the two ways of creating a run. Immutable.
 */
public final class RunOverrides {

    private final @Nullable String model;
    private final @Nullable String instructions;
    private final @Nullable List<ToolDefinition> tools;
    private final @Nullable ToolResources toolResources;
    private final @Nullable Double temperature;
    private final @Nullable Double topP;
    private final @Nullable Integer maxPromptTokens;
    private final @Nullable Integer maxCompletionTokens;
    private final @Nullable TruncationStrategy truncationStrategy;
    private final @Nullable ToolChoice toolChoice;
    private final @Nullable Boolean parallelToolCalls;
    private final @Nullable ResponseFormat responseFormat;

    RunOverrides(RunOverridesBuilder<?> builder) {
        this.model = builder.model;
        this.instructions = builder.instructions;
        this.tools = builder.tools;
        this.toolResources = builder.toolResources;
        this.temperature = builder.temperature;
        this.topP = builder.topP;
        this.maxPromptTokens = builder.maxPromptTokens;
        this.maxCompletionTokens = builder.maxCompletionTokens;
        this.truncationStrategy = builder.truncationStrategy;
        this.toolChoice = builder.toolChoice;
        this.parallelToolCalls = builder.parallelToolCalls;
        this.responseFormat = builder.responseFormat;
    }

    /** {@return the model; a deployment name on Azure} */
    public Optional<String> model() {
        return Optional.ofNullable(model);
    }

    /** {@return instructions in place of the assistant's} */
    public Optional<String> instructions() {
        return Optional.ofNullable(instructions);
    }

    /** {@return tools in place of the assistant's; an empty list takes them all away} */
    public Optional<List<ToolDefinition>> tools() {
        return Optional.ofNullable(tools);
    }

    /** {@return files and vector stores for this run} */
    public Optional<ToolResources> toolResources() {
        return Optional.ofNullable(toolResources);
    }

    /** {@return sampling temperature, 0 to 2} */
    public Optional<Double> temperature() {
        return Optional.ofNullable(temperature);
    }

    /** {@return nucleus sampling, 0 to 1} */
    public Optional<Double> topP() {
        return Optional.ofNullable(topP);
    }

    /** {@return the prompt budget of the whole run} */
    public Optional<Integer> maxPromptTokens() {
        return Optional.ofNullable(maxPromptTokens);
    }

    /** {@return the completion budget of the whole run} */
    public Optional<Integer> maxCompletionTokens() {
        return Optional.ofNullable(maxCompletionTokens);
    }

    /** {@return how the thread is cut to fit} */
    public Optional<TruncationStrategy> truncationStrategy() {
        return Optional.ofNullable(truncationStrategy);
    }

    /** {@return what the model must call} */
    public Optional<ToolChoice> toolChoice() {
        return Optional.ofNullable(toolChoice);
    }

    /** {@return whether several calls may be pending at once} */
    public Optional<Boolean> parallelToolCalls() {
        return Optional.ofNullable(parallelToolCalls);
    }

    /** {@return the form of the answer} */
    public Optional<ResponseFormat> responseFormat() {
        return Optional.ofNullable(responseFormat);
    }

    void needs(Set<Capability> needs) {
        ToolChecks.needs(tools, needs);
        ToolChecks.needs(toolResources, needs);
        ToolChecks.needs(responseFormat, needs);
        if (maxPromptTokens != null) {
            needs.add(Capability.PROMPT_BUDGET);
        }
        if (maxCompletionTokens != null) {
            needs.add(Capability.COMPLETION_BUDGET);
        }
        if (truncationStrategy != null && truncationStrategy.type().equals(TruncationStrategy.TYPE_LAST_MESSAGES)) {
            needs.add(Capability.TRUNCATION_LAST_MESSAGES);
        }
    }

    void check(Checks checks) {
        Limits limits = checks.limits();
        checks.optionalId("model", model).text("instructions", instructions, limits.instructions());
        ToolChecks.tools(checks, tools, limits.toolsPerRun());
        ToolChecks.resources(checks, "tool_resources", toolResources);
        checks.range("temperature", temperature, 0, 2)
                .range("top_p", topP, 0, 1)
                .atLeast("max_prompt_tokens", maxPromptTokens, limits.minTokenBudget())
                .atLeast("max_completion_tokens", maxCompletionTokens, limits.minTokenBudget());
        if (truncationStrategy != null) {
            truncation(checks, truncationStrategy);
        }
        ToolChecks.choice(checks, toolChoice);
        ToolChecks.format(checks, responseFormat);
    }

    private static void truncation(Checks checks, TruncationStrategy strategy) {
        checks.atLeast(
                "truncation_strategy.last_messages", strategy.lastMessages().orElse(null), 1);
        if (strategy.type().equals(TruncationStrategy.TYPE_LAST_MESSAGES)
                && strategy.lastMessages().isEmpty()) {
            checks.add("truncation_strategy.last_messages", "needed with type last_messages", "absent");
        }
    }

    private List<Object> parts() {
        return List.of(
                model(),
                instructions(),
                tools(),
                toolResources(),
                temperature(),
                topP(),
                maxPromptTokens(),
                maxCompletionTokens(),
                truncationStrategy(),
                toolChoice(),
                parallelToolCalls(),
                responseFormat());
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof RunOverrides that && parts().equals(that.parts()));
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    @Override
    public String toString() {
        return "RunOverrides[model=" + model + "]";
    }
}
