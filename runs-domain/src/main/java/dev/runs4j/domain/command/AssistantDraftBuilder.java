package dev.runs4j.domain.command;

import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.ReasoningEffort;
import dev.runs4j.domain.tool.ResponseFormat;
import dev.runs4j.domain.tool.ToolDefinition;
import dev.runs4j.domain.tool.ToolResources;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an assistant that is created or modified. Null clears a field, which a new assistant simply does not have. A field that is
 * not named is left as it is. Not thread-safe.
 *
 * @param <B> the builder itself
 */
public abstract class AssistantDraftBuilder<B extends AssistantDraftBuilder<B>> {

    private Change<String> name = Change.keep();
    private Change<String> description = Change.keep();
    private Change<String> instructions = Change.keep();
    private Change<List<ToolDefinition>> tools = Change.keep();
    private Change<ToolResources> toolResources = Change.keep();
    private Change<Metadata> metadata = Change.keep();
    private Change<Double> temperature = Change.keep();
    private Change<Double> topP = Change.keep();
    private Change<ResponseFormat> responseFormat = Change.keep();
    private Change<ReasoningEffort> reasoningEffort = Change.keep();

    AssistantDraftBuilder() {}

    abstract B self();

    AssistantDraft draft() {
        return new AssistantDraft(
                name,
                description,
                instructions,
                tools,
                toolResources,
                metadata,
                temperature,
                topP,
                responseFormat,
                reasoningEffort);
    }

    void copy(AssistantDraft from) {
        name = from.name();
        description = from.description();
        instructions = from.instructions();
        tools = from.tools();
        toolResources = from.toolResources();
        metadata = from.metadata();
        temperature = from.temperature();
        topP = from.topP();
        responseFormat = from.responseFormat();
        reasoningEffort = from.reasoningEffort();
    }

    /** What null means: a new assistant has nothing to clear. */
    abstract <T> Change<T> none();

    private <T> Change<T> change(@Nullable T value) {
        return value == null ? none() : Change.to(value);
    }

    /** Sets the name, at most 256 code points. */
    public B name(@Nullable String name) {
        this.name = change(name);
        return self();
    }

    /** Sets the description, at most 512 code points. */
    public B description(@Nullable String description) {
        this.description = change(description);
        return self();
    }

    /** Sets the instructions, at most 256,000 code points. */
    public B instructions(@Nullable String instructions) {
        this.instructions = change(instructions);
        return self();
    }

    /** Sets the tools, at most 128. */
    public B tools(List<? extends ToolDefinition> tools) {
        this.tools = Change.to(List.copyOf(tools));
        return self();
    }

    /** Sets the tools, at most 128. */
    public B tools(ToolDefinition... tools) {
        return tools(Arrays.asList(tools));
    }

    /** Sets files and vector stores. */
    public B toolResources(@Nullable ToolResources toolResources) {
        this.toolResources = change(toolResources);
        return self();
    }

    /** Sets the metadata, replacing what is there. */
    public B metadata(@Nullable Metadata metadata) {
        this.metadata = change(metadata);
        return self();
    }

    /**
     * Adds a pair to the command's metadata; limits are checked with the whole command. When an assistant is changed, the pairs of the command
     * take the place of all that the assistant has: servers replace metadata as a whole.
     */
    public B metadata(String key, String value) {
        return metadata(metadata.value().orElse(Metadata.EMPTY).with(key, value));
    }

    /** Sets the sampling temperature, 0 to 2. */
    public B temperature(@Nullable Double temperature) {
        this.temperature = change(temperature);
        return self();
    }

    /** Sets nucleus sampling, 0 to 1. */
    public B topP(@Nullable Double topP) {
        this.topP = change(topP);
        return self();
    }

    /** Sets the form of answers. */
    public B responseFormat(@Nullable ResponseFormat responseFormat) {
        this.responseFormat = change(responseFormat);
        return self();
    }

    /** Sets how much the model may think; servers do not echo it. */
    public B reasoningEffort(@Nullable ReasoningEffort effort) {
        this.reasoningEffort = change(effort);
        return self();
    }
}
