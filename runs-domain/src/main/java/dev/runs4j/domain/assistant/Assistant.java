package dev.runs4j.domain.assistant;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.tool.ResponseFormat;
import dev.runs4j.domain.tool.ToolDefinition;
import dev.runs4j.domain.tool.ToolResources;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An assistant, as a server returns it ({@code assistant}, official OpenAI schema 2.3.0): model, instructions and tools under one id.
 *
 * <p>Servers take names of 256, descriptions of 512 and instructions of 256,000 characters, and 128 tools; what was read is not checked.
 * {@link #toString()} shows the id only. Immutable.
 */
public final class Assistant {

    /** The wire's name of an assistant. */
    public static final String OBJECT = "assistant";

    private final String id;
    private final @Nullable Instant createdAt;
    private final @Nullable String name;
    private final @Nullable String description;
    private final @Nullable String model;
    private final @Nullable String instructions;
    private final List<ToolDefinition> tools;
    private final @Nullable ToolResources toolResources;
    private final Metadata metadata;
    private final @Nullable Double temperature;
    private final @Nullable Double topP;
    private final @Nullable ResponseFormat responseFormat;
    private final Extras extras;

    private Assistant(Builder builder) {
        this.id = builder.id;
        this.createdAt = builder.createdAt;
        this.name = builder.name;
        this.description = builder.description;
        this.model = builder.model;
        this.instructions = builder.instructions;
        this.tools = builder.tools;
        this.toolResources = builder.toolResources;
        this.metadata = builder.metadata;
        this.temperature = builder.temperature;
        this.topP = builder.topP;
        this.responseFormat = builder.responseFormat;
        this.extras = builder.extras;
    }

    /** Starts an assistant with this id. */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /** {@return the assistant's id} */
    public String id() {
        return id;
    }

    /** {@return when it was made} */
    public Optional<Instant> createdAt() {
        return Optional.ofNullable(createdAt);
    }

    /** {@return its name, for people} */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /** {@return what it is for, for people} */
    public Optional<String> description() {
        return Optional.ofNullable(description);
    }

    /** {@return the model, or the deployment on Azure; the schema requires it, some servers leave it out} */
    public Optional<String> model() {
        return Optional.ofNullable(model);
    }

    /** {@return what the model is told about its part} */
    public Optional<String> instructions() {
        return Optional.ofNullable(instructions);
    }

    /** {@return the tools that it may call} */
    public List<ToolDefinition> tools() {
        return tools;
    }

    /** {@return files and vector stores for the server's tools} */
    public Optional<ToolResources> toolResources() {
        return Optional.ofNullable(toolResources);
    }

    /** {@return the caller's pairs; empty for none} */
    public Metadata metadata() {
        return metadata;
    }

    /** {@return how freely the model chooses its words, 0 to 2; absent means the server's default, 1} */
    public Optional<Double> temperature() {
        return Optional.ofNullable(temperature);
    }

    /** {@return the share of likely words that the model chooses from, 0 to 1; absent means the server's default, 1} */
    public Optional<Double> topP() {
        return Optional.ofNullable(topP);
    }

    /** {@return the form that answers must have} */
    public Optional<ResponseFormat> responseFormat() {
        return Optional.ofNullable(responseFormat);
    }

    /** {@return unmodelled members} */
    public Extras extras() {
        return extras;
    }

    /** {@return a builder that starts with these values} */
    public Builder toBuilder() {
        return new Builder(id)
                .createdAt(createdAt)
                .name(name)
                .description(description)
                .model(model)
                .instructions(instructions)
                .tools(tools)
                .toolResources(toolResources)
                .metadata(metadata)
                .temperature(temperature)
                .topP(topP)
                .responseFormat(responseFormat)
                .extras(extras);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Assistant that && that.values().equals(values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    private List<@Nullable Object> values() {
        return Arrays.asList(
                id,
                createdAt,
                name,
                description,
                model,
                instructions,
                tools,
                toolResources,
                metadata,
                temperature,
                topP,
                responseFormat,
                extras);
    }

    @Override
    public String toString() {
        return "Assistant[" + id + "]";
    }

    /** Collects the parts. Not thread-safe. */
    public static final class Builder {

        private final String id;
        private @Nullable Instant createdAt;
        private @Nullable String name;
        private @Nullable String description;
        private @Nullable String model;
        private @Nullable String instructions;
        private List<ToolDefinition> tools = List.of();
        private @Nullable ToolResources toolResources;
        private Metadata metadata = Metadata.EMPTY;
        private @Nullable Double temperature;
        private @Nullable Double topP;
        private @Nullable ResponseFormat responseFormat;
        private Extras extras = Extras.NONE;

        private Builder(String id) {
            this.id = Objects.requireNonNull(id, "id");
        }

        /** Sets when it was made; null clears it. */
        public Builder createdAt(@Nullable Instant createdAt) {
            this.createdAt = createdAt;
            return this;
        }

        /** Sets its name; null clears it. */
        public Builder name(@Nullable String name) {
            this.name = name;
            return this;
        }

        /** Sets what it is for; null clears it. */
        public Builder description(@Nullable String description) {
            this.description = description;
            return this;
        }

        /** Sets the model; null clears it. */
        public Builder model(@Nullable String model) {
            this.model = model;
            return this;
        }

        /** Sets what the model is told; null clears it. */
        public Builder instructions(@Nullable String instructions) {
            this.instructions = instructions;
            return this;
        }

        /** Sets the tools that it may call. */
        public Builder tools(List<? extends ToolDefinition> tools) {
            this.tools = List.copyOf(tools);
            return this;
        }

        /** Sets files and vector stores for the server's tools; null clears them. */
        public Builder toolResources(@Nullable ToolResources toolResources) {
            this.toolResources = toolResources;
            return this;
        }

        /** Sets the caller's pairs. */
        public Builder metadata(Metadata metadata) {
            this.metadata = Objects.requireNonNull(metadata, "metadata");
            return this;
        }

        /** Sets how freely the model chooses its words; null clears it. */
        public Builder temperature(@Nullable Double temperature) {
            this.temperature = temperature;
            return this;
        }

        /** Sets the share of likely words that the model chooses from; null clears it. */
        public Builder topP(@Nullable Double topP) {
            this.topP = topP;
            return this;
        }

        /** Sets the form that answers must have; null clears it. */
        public Builder responseFormat(@Nullable ResponseFormat responseFormat) {
            this.responseFormat = responseFormat;
            return this;
        }

        /** Sets the unmodelled members. */
        public Builder extras(Extras extras) {
            this.extras = Objects.requireNonNull(extras, "extras");
            return this;
        }

        /** {@return the assistant} */
        public Assistant build() {
            return new Assistant(this);
        }
    }
}
