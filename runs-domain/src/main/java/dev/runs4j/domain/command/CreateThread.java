package dev.runs4j.domain.command;

import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.Violation;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.domain.tool.ToolResources;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Creates a thread ({@code CreateThreadRequest} of the official schema 2.3.0). Immutable. */
public final class CreateThread implements Command {

    /** An empty thread. */
    public static final CreateThread EMPTY = builder().build();

    private final List<NewMessage> messages;
    private final @Nullable ToolResources toolResources;
    private final Metadata metadata;

    private CreateThread(Builder builder) {
        this.messages = builder.messages;
        this.toolResources = builder.toolResources;
        this.metadata = builder.metadata;
    }

    /** {@return an empty builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** Makes a thread that begins with these messages. */
    public static CreateThread with(NewMessage... messages) {
        return builder().messages(messages).build();
    }

    /** {@return the first messages} */
    public List<NewMessage> messages() {
        return messages;
    }

    /** {@return files and vector stores for the thread} */
    public Optional<ToolResources> toolResources() {
        return Optional.ofNullable(toolResources);
    }

    /** {@return the thread's pairs} */
    public Metadata metadata() {
        return metadata;
    }

    @Override
    public Set<Capability> needs() {
        Set<Capability> needs = new LinkedHashSet<>(MessageChecks.needs(messages));
        ToolChecks.needs(toolResources, needs);
        return Collections.unmodifiableSet(needs);
    }

    @Override
    public List<Violation> check(Limits limits) {
        Checks checks = new Checks(limits);
        MessageChecks.messages(checks, "messages", messages);
        ToolChecks.resources(checks, "tool_resources", toolResources);
        return checks.metadata("metadata", metadata).violations();
    }

    /** {@return a builder that starts with these values} */
    public Builder toBuilder() {
        return builder().messages(messages).toolResources(toolResources).metadata(metadata);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CreateThread that
                && that.messages.equals(messages)
                && Objects.equals(that.toolResources, toolResources)
                && that.metadata.equals(metadata);
    }

    @Override
    public int hashCode() {
        return Objects.hash(messages, toolResources, metadata);
    }

    @Override
    public String toString() {
        return "CreateThread[" + messages.size() + " messages]";
    }

    /** Collects the parts. Not thread-safe. */
    public static final class Builder {

        private List<NewMessage> messages = List.of();
        private @Nullable ToolResources toolResources;
        private Metadata metadata = Metadata.EMPTY;

        private Builder() {}

        /** Sets the first messages. */
        public Builder messages(List<NewMessage> messages) {
            this.messages = List.copyOf(messages);
            return this;
        }

        /** Sets the first messages. */
        public Builder messages(NewMessage... messages) {
            return messages(Arrays.asList(messages));
        }

        /** Sets files and vector stores; null for none. */
        public Builder toolResources(@Nullable ToolResources toolResources) {
            this.toolResources = toolResources;
            return this;
        }

        /** Adds a pair to the metadata. */
        public Builder metadata(String key, String value) {
            this.metadata = metadata.with(key, value);
            return this;
        }

        /** Sets the metadata. */
        public Builder metadata(Metadata metadata) {
            this.metadata = Objects.requireNonNull(metadata, "metadata");
            return this;
        }

        /** {@return the command} */
        public CreateThread build() {
            return new CreateThread(this);
        }
    }
}
