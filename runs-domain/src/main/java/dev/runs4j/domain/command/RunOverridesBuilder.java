package dev.runs4j.domain.command;

import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.run.TruncationStrategy;
import dev.runs4j.domain.tool.ResponseFormat;
import dev.runs4j.domain.tool.ToolChoice;
import dev.runs4j.domain.tool.ToolDefinition;
import dev.runs4j.domain.tool.ToolResources;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What both ways of creating a run share. Null means "as the assistant". Not thread-safe.
 *
 * @param <B> the builder itself
 */
public abstract class RunOverridesBuilder<B extends RunOverridesBuilder<B>> {

    @Nullable
    String model;

    @Nullable
    String instructions;

    @Nullable
    List<ToolDefinition> tools;

    @Nullable
    ToolResources toolResources;

    @Nullable
    Double temperature;

    @Nullable
    Double topP;

    @Nullable
    Integer maxPromptTokens;

    @Nullable
    Integer maxCompletionTokens;

    @Nullable
    TruncationStrategy truncationStrategy;

    @Nullable
    ToolChoice toolChoice;

    @Nullable
    Boolean parallelToolCalls;

    @Nullable
    ResponseFormat responseFormat;

    Metadata metadata = Metadata.EMPTY;

    @Nullable
    String token;

    RunOverridesBuilder() {}

    abstract B self();

    void copy(RunOverrides from) {
        model = from.model().orElse(null);
        instructions = from.instructions().orElse(null);
        tools = from.tools().orElse(null);
        toolResources = from.toolResources().orElse(null);
        temperature = from.temperature().orElse(null);
        topP = from.topP().orElse(null);
        maxPromptTokens = from.maxPromptTokens().orElse(null);
        maxCompletionTokens = from.maxCompletionTokens().orElse(null);
        truncationStrategy = from.truncationStrategy().orElse(null);
        toolChoice = from.toolChoice().orElse(null);
        parallelToolCalls = from.parallelToolCalls().orElse(null);
        responseFormat = from.responseFormat().orElse(null);
    }

    /** Sets the model; a deployment name on Azure. */
    public B model(@Nullable String model) {
        this.model = model;
        return self();
    }

    /** Sets instructions in place of the assistant's. */
    public B instructions(@Nullable String instructions) {
        this.instructions = instructions;
        return self();
    }

    /** Sets tools in place of the assistant's, at most 20; an empty list takes them all away. */
    public B tools(@Nullable List<? extends ToolDefinition> tools) {
        this.tools = tools == null ? null : List.copyOf(tools);
        return self();
    }

    /** Sets tools in place of the assistant's, at most 20. */
    public B tools(ToolDefinition... tools) {
        return tools(Arrays.asList(tools));
    }

    /** Sets files and vector stores for this run. */
    public B toolResources(@Nullable ToolResources toolResources) {
        this.toolResources = toolResources;
        return self();
    }

    /** Sets the sampling temperature, 0 to 2. */
    public B temperature(@Nullable Double temperature) {
        this.temperature = temperature;
        return self();
    }

    /** Sets nucleus sampling, 0 to 1. */
    public B topP(@Nullable Double topP) {
        this.topP = topP;
        return self();
    }

    /** Sets the prompt budget of the whole run, in tokens; the schema says 256 or more, servers took less. */
    public B maxPromptTokens(@Nullable Integer tokens) {
        this.maxPromptTokens = tokens;
        return self();
    }

    /** Sets the completion budget of the whole run, in tokens; the schema says 256 or more, servers took 16. */
    public B maxCompletionTokens(@Nullable Integer tokens) {
        this.maxCompletionTokens = tokens;
        return self();
    }

    /** Sets how the thread is cut to fit. */
    public B truncationStrategy(@Nullable TruncationStrategy strategy) {
        this.truncationStrategy = strategy;
        return self();
    }

    /** Sets what the model must call. */
    public B toolChoice(@Nullable ToolChoice choice) {
        this.toolChoice = choice;
        return self();
    }

    /** Sets whether several calls may be pending at once. */
    public B parallelToolCalls(@Nullable Boolean parallel) {
        this.parallelToolCalls = parallel;
        return self();
    }

    /** Sets the form of the answer. */
    public B responseFormat(@Nullable ResponseFormat format) {
        this.responseFormat = format;
        return self();
    }

    /** Adds a pair to the run's metadata; limits are checked with the whole command. */
    public B metadata(String key, String value) {
        this.metadata = metadata.with(key, value);
        return self();
    }

    /** Sets the run's metadata. */
    public B metadata(Metadata metadata) {
        this.metadata = Objects.requireNonNull(metadata, "metadata");
        return self();
    }

    /**
     * Sets a token of the caller's choice by which a run can be found again when the answer to its creation was lost. Kept only by backends
     * with {@link Capability#FIND_BY_TOKEN}; at most 512 code points.
     */
    public B token(@Nullable String token) {
        this.token = token;
        return self();
    }
}
