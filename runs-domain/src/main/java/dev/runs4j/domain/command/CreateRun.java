package dev.runs4j.domain.command;

import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.ReasoningEffort;
import dev.runs4j.domain.Violation;
import dev.runs4j.domain.message.NewMessage;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Creates a run on an existing thread ({@code CreateRunRequest} of the official schema 2.3.0). Immutable. */
public final class CreateRun implements Command {

    private final String threadId;
    private final String assistantId;
    private final RunOverrides overrides;
    private final @Nullable ReasoningEffort reasoningEffort;
    private final @Nullable String additionalInstructions;
    private final List<NewMessage> additionalMessages;
    private final Metadata metadata;
    private final Set<Include> include;
    private final @Nullable String token;

    private CreateRun(Builder builder) {
        this.threadId = builder.threadId;
        this.assistantId = builder.assistantId;
        this.overrides = new RunOverrides(builder);
        this.reasoningEffort = builder.reasoningEffort;
        this.additionalInstructions = builder.additionalInstructions;
        this.additionalMessages = builder.additionalMessages;
        this.metadata = builder.metadata;
        this.include = builder.include;
        this.token = builder.token;
    }

    /** Begins with the thread. */
    public static OnThread on(String threadId) {
        return new OnThread(threadId);
    }

    /** {@return the thread} */
    public String threadId() {
        return threadId;
    }

    /** {@return the assistant} */
    public String assistantId() {
        return assistantId;
    }

    /** {@return what differs from the assistant} */
    public RunOverrides overrides() {
        return overrides;
    }

    /** {@return how much the model may think} */
    public Optional<ReasoningEffort> reasoningEffort() {
        return Optional.ofNullable(reasoningEffort);
    }

    /** {@return text appended to the effective instructions} */
    public Optional<String> additionalInstructions() {
        return Optional.ofNullable(additionalInstructions);
    }

    /** {@return messages added to the thread before the run starts; they stay there} */
    public List<NewMessage> additionalMessages() {
        return additionalMessages;
    }

    /** {@return the run's pairs} */
    public Metadata metadata() {
        return metadata;
    }

    /** {@return more content than usual for the steps of a stream} */
    public Set<Include> include() {
        return include;
    }

    /** {@return the caller's token} */
    public Optional<String> token() {
        return Optional.ofNullable(token);
    }

    @Override
    public Set<Capability> needs() {
        Set<Capability> needs = new LinkedHashSet<>();
        overrides.needs(needs);
        if (overrides.toolResources().isPresent()) {
            needs.add(Capability.RUN_TOOL_RESOURCES);
        }
        if (reasoningEffort != null) {
            needs.add(Capability.REASONING_EFFORT);
        }
        if (!additionalMessages.isEmpty()) {
            needs.add(Capability.ADDITIONAL_MESSAGES);
            needs.addAll(MessageChecks.needs(additionalMessages));
        }
        if (!include.isEmpty()) {
            needs.add(Capability.INCLUDE);
        }
        return Collections.unmodifiableSet(needs);
    }

    @Override
    public List<Violation> check(Limits limits) {
        Checks checks = new Checks(limits).id("thread_id", threadId).id("assistant_id", assistantId);
        overrides.check(checks);
        checks.text("additional_instructions", additionalInstructions, limits.instructions());
        MessageChecks.messages(checks, "additional_messages", additionalMessages);
        return checks.runMetadata(metadata, token).violations();
    }

    /** {@return a builder that starts with these values} */
    public Builder toBuilder() {
        Builder builder = new Builder(threadId, assistantId);
        builder.copy(overrides);
        return builder.reasoningEffort(reasoningEffort)
                .additionalInstructions(additionalInstructions)
                .additionalMessages(additionalMessages)
                .include(include)
                .metadata(metadata)
                .token(token);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CreateRun that && equalTo(that);
    }

    private boolean equalTo(CreateRun other) {
        return threadId.equals(other.threadId)
                && assistantId.equals(other.assistantId)
                && overrides.equals(other.overrides)
                && Objects.equals(reasoningEffort, other.reasoningEffort)
                && Objects.equals(additionalInstructions, other.additionalInstructions)
                && additionalMessages.equals(other.additionalMessages)
                && metadata.equals(other.metadata)
                && include.equals(other.include)
                && Objects.equals(token, other.token);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                threadId,
                assistantId,
                overrides,
                reasoningEffort,
                additionalInstructions,
                additionalMessages,
                metadata,
                include,
                token);
    }

    @Override
    public String toString() {
        return "CreateRun[on " + threadId + " by " + assistantId + "]";
    }

    /** A thread that still needs an assistant. */
    public static final class OnThread {

        private final String threadId;

        private OnThread(String threadId) {
            this.threadId = Objects.requireNonNull(threadId, "threadId");
        }

        /** Names the assistant that works on the thread. */
        public Builder by(String assistantId) {
            return new Builder(threadId, assistantId);
        }
    }

    /** Collects the parts. Not thread-safe. */
    public static final class Builder extends RunOverridesBuilder<Builder> {

        private final String threadId;
        private final String assistantId;
        private @Nullable ReasoningEffort reasoningEffort;
        private @Nullable String additionalInstructions;
        private List<NewMessage> additionalMessages = List.of();
        private Set<Include> include = Set.of();

        private Builder(String threadId, String assistantId) {
            this.threadId = threadId;
            this.assistantId = Objects.requireNonNull(assistantId, "assistantId");
        }

        @Override
        Builder self() {
            return this;
        }

        /** Sets how much the model may think; null for the server's default. */
        public Builder reasoningEffort(@Nullable ReasoningEffort effort) {
            this.reasoningEffort = effort;
            return this;
        }

        /** Sets text to append to the effective instructions; null for none. */
        public Builder additionalInstructions(@Nullable String instructions) {
            this.additionalInstructions = instructions;
            return this;
        }

        /** Sets messages to add to the thread before the run starts. */
        public Builder additionalMessages(List<NewMessage> messages) {
            this.additionalMessages = List.copyOf(messages);
            return this;
        }

        /** Sets messages to add to the thread before the run starts. */
        public Builder additionalMessages(NewMessage... messages) {
            return additionalMessages(Arrays.asList(messages));
        }

        /** Sets more content than usual for the steps of a stream. */
        public Builder include(Set<Include> include) {
            this.include = Set.copyOf(include);
            return this;
        }

        /** {@return the command} */
        public CreateRun build() {
            return new CreateRun(this);
        }
    }
}
