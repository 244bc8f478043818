package dev.runs4j.domain.command;

import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.ReasoningEffort;
import dev.runs4j.domain.Violation;
import dev.runs4j.domain.tool.ResponseFormat;
import dev.runs4j.domain.tool.ToolDefinition;
import dev.runs4j.domain.tool.ToolResources;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Creates an assistant ({@code CreateAssistantRequest} of the official schema 2.3.0). Immutable. */
public final class CreateAssistant implements Command {

    private final String model;
    private final AssistantDraft draft;

    private CreateAssistant(String model, AssistantDraft draft) {
        this.model = model;
        this.draft = draft;
    }

    /** Begins with the model; a deployment name on Azure. */
    public static Builder of(String model) {
        return new Builder(model);
    }

    /** {@return the model} */
    public String model() {
        return model;
    }

    /** {@return the name} */
    public Optional<String> name() {
        return draft.name().value();
    }

    /** {@return the description} */
    public Optional<String> description() {
        return draft.description().value();
    }

    /** {@return the instructions} */
    public Optional<String> instructions() {
        return draft.instructions().value();
    }

    /** {@return the tools; empty when none were named} */
    public List<ToolDefinition> tools() {
        return draft.tools().value().orElse(List.of());
    }

    /** {@return files and vector stores} */
    public Optional<ToolResources> toolResources() {
        return draft.toolResources().value();
    }

    /** {@return the pairs; empty when none were named} */
    public Metadata metadata() {
        return draft.metadata().value().orElse(Metadata.EMPTY);
    }

    /** {@return sampling temperature, 0 to 2} */
    public Optional<Double> temperature() {
        return draft.temperature().value();
    }

    /** {@return nucleus sampling, 0 to 1} */
    public Optional<Double> topP() {
        return draft.topP().value();
    }

    /** {@return the form of answers} */
    public Optional<ResponseFormat> responseFormat() {
        return draft.responseFormat().value();
    }

    /** {@return how much the model may think} */
    public Optional<ReasoningEffort> reasoningEffort() {
        return draft.reasoningEffort().value();
    }

    @Override
    public Set<Capability> needs() {
        return draft.needs();
    }

    @Override
    public List<Violation> check(Limits limits) {
        return draft.check(new Checks(limits).id("model", model));
    }

    /** {@return a builder that starts with these values} */
    public Builder toBuilder() {
        Builder builder = of(model);
        builder.copy(draft);
        return builder;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CreateAssistant that && that.model.equals(model) && that.draft.equals(draft);
    }

    @Override
    public int hashCode() {
        return Objects.hash(model, draft);
    }

    @Override
    public String toString() {
        return "CreateAssistant[model=" + model + "]";
    }

    /** Collects the parts. Not thread-safe. */
    public static final class Builder extends AssistantDraftBuilder<Builder> {

        private final String model;

        private Builder(String model) {
            this.model = Objects.requireNonNull(model, "model");
        }

        @Override
        Builder self() {
            return this;
        }

        @Override
        <T> Change<T> none() {
            return Change.keep();
        }

        /** {@return the command} */
        public CreateAssistant build() {
            return new CreateAssistant(model, draft());
        }
    }
}
