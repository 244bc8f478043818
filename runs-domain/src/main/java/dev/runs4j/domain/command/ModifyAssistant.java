package dev.runs4j.domain.command;

import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.ReasoningEffort;
import dev.runs4j.domain.Violation;
import dev.runs4j.domain.tool.ResponseFormat;
import dev.runs4j.domain.tool.ToolDefinition;
import dev.runs4j.domain.tool.ToolResources;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Changes an assistant; runs that exist already keep what they were created with. Immutable. */
public final class ModifyAssistant implements Command {

    private final String assistantId;
    private final Change<String> model;
    private final AssistantDraft draft;

    private ModifyAssistant(Builder builder) {
        this.assistantId = builder.assistantId;
        this.model = builder.model;
        this.draft = builder.draft();
    }

    /** Begins with the assistant's id. */
    public static Builder of(String assistantId) {
        return new Builder(assistantId);
    }

    /** {@return the assistant} */
    public String assistantId() {
        return assistantId;
    }

    /** {@return the model; never cleared} */
    public Change<String> model() {
        return model;
    }

    /** {@return the name} */
    public Change<String> name() {
        return draft.name();
    }

    /** {@return the description} */
    public Change<String> description() {
        return draft.description();
    }

    /** {@return the instructions} */
    public Change<String> instructions() {
        return draft.instructions();
    }

    /** {@return the tools} */
    public Change<List<ToolDefinition>> tools() {
        return draft.tools();
    }

    /** {@return files and vector stores} */
    public Change<ToolResources> toolResources() {
        return draft.toolResources();
    }

    /** {@return the pairs} */
    public Change<Metadata> metadata() {
        return draft.metadata();
    }

    /** {@return sampling temperature, 0 to 2} */
    public Change<Double> temperature() {
        return draft.temperature();
    }

    /** {@return nucleus sampling, 0 to 1} */
    public Change<Double> topP() {
        return draft.topP();
    }

    /** {@return the form of answers} */
    public Change<ResponseFormat> responseFormat() {
        return draft.responseFormat();
    }

    /** {@return how much the model may think} */
    public Change<ReasoningEffort> reasoningEffort() {
        return draft.reasoningEffort();
    }

    @Override
    public Set<Capability> needs() {
        return draft.needs();
    }

    @Override
    public List<Violation> check(Limits limits) {
        Checks checks = new Checks(limits)
                .id("assistant_id", assistantId)
                .optionalId("model", model.value().orElse(null));
        return draft.check(checks);
    }

    /** {@return a builder that starts with these values} */
    public Builder toBuilder() {
        Builder builder = of(assistantId);
        builder.model = model;
        builder.copy(draft);
        return builder;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ModifyAssistant that
                && that.assistantId.equals(assistantId)
                && that.model.equals(model)
                && that.draft.equals(draft);
    }

    @Override
    public int hashCode() {
        return Objects.hash(assistantId, model, draft);
    }

    @Override
    public String toString() {
        return "ModifyAssistant[" + assistantId + "]";
    }

    /** Collects the parts. Not thread-safe. */
    public static final class Builder extends AssistantDraftBuilder<Builder> {

        private final String assistantId;
        private Change<String> model = Change.keep();

        private Builder(String assistantId) {
            this.assistantId = Objects.requireNonNull(assistantId, "assistantId");
        }

        @Override
        Builder self() {
            return this;
        }

        @Override
        <T> Change<T> none() {
            return Change.clear();
        }

        /** Sets the model. */
        public Builder model(String model) {
            this.model = Change.to(model);
            return this;
        }

        /** {@return the command} */
        public ModifyAssistant build() {
            return new ModifyAssistant(this);
        }
    }
}
