package dev.runs4j.domain.run;

import dev.runs4j.domain.tool.ResponseFormat;
import dev.runs4j.domain.tool.ToolChoice;
import dev.runs4j.domain.tool.ToolDefinition;
import dev.runs4j.domain.tool.ToolResources;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * With what a run works: the effective values, frozen when it was created. Later changes of the assistant do not reach it. Immutable.
 */
public final class RunSettings {

    /** Nothing is known. */
    public static final RunSettings EMPTY = builder().build();

    private final @Nullable String model;
    private final @Nullable String instructions;
    private final List<ToolDefinition> tools;
    private final @Nullable ToolResources toolResources;
    private final List<String> fileIds;
    private final @Nullable Double temperature;
    private final @Nullable Double topP;
    private final @Nullable Integer maxPromptTokens;
    private final @Nullable Integer maxCompletionTokens;
    private final @Nullable TruncationStrategy truncationStrategy;
    private final @Nullable ToolChoice toolChoice;
    private final @Nullable Boolean parallelToolCalls;
    private final @Nullable ResponseFormat responseFormat;

    private RunSettings(Builder builder) {
        this.model = builder.model;
        this.instructions = builder.instructions;
        this.tools = builder.tools;
        this.toolResources = builder.toolResources;
        this.fileIds = builder.fileIds;
        this.temperature = builder.temperature;
        this.topP = builder.topP;
        this.maxPromptTokens = builder.maxPromptTokens;
        this.maxCompletionTokens = builder.maxCompletionTokens;
        this.truncationStrategy = builder.truncationStrategy;
        this.toolChoice = builder.toolChoice;
        this.parallelToolCalls = builder.parallelToolCalls;
        this.responseFormat = builder.responseFormat;
    }

    /** {@return an empty builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the model; a deployment name on Azure} */
    public Optional<String> model() {
        return Optional.ofNullable(model);
    }

    /** {@return the instructions; may be empty, and absent in real payloads} */
    public Optional<String> instructions() {
        return Optional.ofNullable(instructions);
    }

    /** {@return the tools, at most 20 in the official schema} */
    public List<ToolDefinition> tools() {
        return tools;
    }

    /** {@return files and vector stores; echoed by live servers though not in the official schema} */
    public Optional<ToolResources> toolResources() {
        return Optional.ofNullable(toolResources);
    }

    /** {@return the assistant's files in version 1 of the protocol; empty since} */
    public List<String> fileIds() {
        return fileIds;
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

    /** {@return a builder that starts with these values} */
    public Builder toBuilder() {
        return builder()
                .model(model)
                .instructions(instructions)
                .tools(tools)
                .toolResources(toolResources)
                .fileIds(fileIds)
                .temperature(temperature)
                .topP(topP)
                .maxPromptTokens(maxPromptTokens)
                .maxCompletionTokens(maxCompletionTokens)
                .truncationStrategy(truncationStrategy)
                .toolChoice(toolChoice)
                .parallelToolCalls(parallelToolCalls)
                .responseFormat(responseFormat);
    }

    /** Fills what is unknown here from an earlier reading. */
    RunSettings mergedOver(RunSettings earlier) {
        return builder()
                .model(model().or(earlier::model).orElse(null))
                .instructions(instructions().or(earlier::instructions).orElse(null))
                .tools(tools.isEmpty() ? earlier.tools : tools)
                .toolResources(toolResources().or(earlier::toolResources).orElse(null))
                .fileIds(fileIds.isEmpty() ? earlier.fileIds : fileIds)
                .temperature(temperature().or(earlier::temperature).orElse(null))
                .topP(topP().or(earlier::topP).orElse(null))
                .maxPromptTokens(maxPromptTokens().or(earlier::maxPromptTokens).orElse(null))
                .maxCompletionTokens(
                        maxCompletionTokens().or(earlier::maxCompletionTokens).orElse(null))
                .truncationStrategy(
                        truncationStrategy().or(earlier::truncationStrategy).orElse(null))
                .toolChoice(toolChoice().or(earlier::toolChoice).orElse(null))
                .parallelToolCalls(
                        parallelToolCalls().or(earlier::parallelToolCalls).orElse(null))
                .responseFormat(responseFormat().or(earlier::responseFormat).orElse(null))
                .build();
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof RunSettings that && parts().equals(that.parts()));
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    private List<Object> parts() {
        return List.of(
                model(),
                instructions(),
                tools,
                toolResources(),
                fileIds,
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
    public String toString() {
        return "RunSettings[model=" + model + ", " + tools.size() + " tools]";
    }

    /** Collects the parts; null means not told. Not thread-safe. */
    public static final class Builder {

        private @Nullable String model;
        private @Nullable String instructions;
        private List<ToolDefinition> tools = List.of();
        private @Nullable ToolResources toolResources;
        private List<String> fileIds = List.of();
        private @Nullable Double temperature;
        private @Nullable Double topP;
        private @Nullable Integer maxPromptTokens;
        private @Nullable Integer maxCompletionTokens;
        private @Nullable TruncationStrategy truncationStrategy;
        private @Nullable ToolChoice toolChoice;
        private @Nullable Boolean parallelToolCalls;
        private @Nullable ResponseFormat responseFormat;

        private Builder() {}

        /** Sets the model. */
        public Builder model(@Nullable String model) {
            this.model = model;
            return this;
        }

        /** Sets the instructions. */
        public Builder instructions(@Nullable String instructions) {
            this.instructions = instructions;
            return this;
        }

        /** Sets the tools. */
        public Builder tools(List<? extends ToolDefinition> tools) {
            this.tools = List.copyOf(tools);
            return this;
        }

        /** Sets files and vector stores. */
        public Builder toolResources(@Nullable ToolResources toolResources) {
            this.toolResources = toolResources;
            return this;
        }

        /** Sets the files of version 1. */
        public Builder fileIds(List<String> fileIds) {
            this.fileIds = List.copyOf(fileIds);
            return this;
        }

        /** Sets the sampling temperature. */
        public Builder temperature(@Nullable Double temperature) {
            this.temperature = temperature;
            return this;
        }

        /** Sets nucleus sampling. */
        public Builder topP(@Nullable Double topP) {
            this.topP = topP;
            return this;
        }

        /** Sets the prompt budget. */
        public Builder maxPromptTokens(@Nullable Integer maxPromptTokens) {
            this.maxPromptTokens = maxPromptTokens;
            return this;
        }

        /** Sets the completion budget. */
        public Builder maxCompletionTokens(@Nullable Integer maxCompletionTokens) {
            this.maxCompletionTokens = maxCompletionTokens;
            return this;
        }

        /** Sets how the thread is cut to fit. */
        public Builder truncationStrategy(@Nullable TruncationStrategy truncationStrategy) {
            this.truncationStrategy = truncationStrategy;
            return this;
        }

        /** Sets what the model must call. */
        public Builder toolChoice(@Nullable ToolChoice toolChoice) {
            this.toolChoice = toolChoice;
            return this;
        }

        /** Sets whether several calls may be pending at once. */
        public Builder parallelToolCalls(@Nullable Boolean parallelToolCalls) {
            this.parallelToolCalls = parallelToolCalls;
            return this;
        }

        /** Sets the form of the answer. */
        public Builder responseFormat(@Nullable ResponseFormat responseFormat) {
            this.responseFormat = responseFormat;
            return this;
        }

        /** {@return the settings} */
        public RunSettings build() {
            return new RunSettings(this);
        }
    }
}
