package dev.runs4j.domain.message;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.Metadata;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A message of a thread, as a server returns it ({@code thread.message}, official OpenAI schema 2.3.0).
 *
 * <p>The schema requires every member; servers leave many out, so everything but the id may be missing here. A thread holds up to 100,000
 * messages. {@link #toString()} shows id and status only. Immutable.
 */
public final class Message {

    /** The wire's name of a message. */
    public static final String OBJECT = "thread.message";

    private final String id;
    private final String threadId;
    private final Role role;
    private final @Nullable MessageStatus status;
    private final @Nullable Instant createdAt;
    private final @Nullable Instant completedAt;
    private final @Nullable Instant incompleteAt;
    private final @Nullable MessageIncompleteDetails incompleteDetails;
    private final List<MessageContent> content;
    private final @Nullable String assistantId;
    private final @Nullable String runId;
    private final List<Attachment> attachments;
    private final Metadata metadata;
    private final Extras extras;

    private Message(Builder builder) {
        this.id = builder.id;
        this.threadId = builder.threadId;
        this.role = builder.role;
        this.status = builder.status;
        this.createdAt = builder.createdAt;
        this.completedAt = builder.completedAt;
        this.incompleteAt = builder.incompleteAt;
        this.incompleteDetails = builder.incompleteDetails;
        this.content = builder.content;
        this.assistantId = builder.assistantId;
        this.runId = builder.runId;
        this.attachments = builder.attachments;
        this.metadata = builder.metadata;
        this.extras = builder.extras;
    }

    /** Starts a message with this id; thread and role are the empty text until they are set. */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /** {@return the message's id} */
    public String id() {
        return id;
    }

    /** {@return the thread that it belongs to; empty where the server did not say} */
    public String threadId() {
        return threadId;
    }

    /** {@return who speaks; a role of empty text where the server did not say} */
    public Role role() {
        return role;
    }

    /** {@return whether it is whole; often absent outside of streams, and on messages made by hand} */
    public Optional<MessageStatus> status() {
        return Optional.ofNullable(status);
    }

    /** {@return when it was made} */
    public Optional<Instant> createdAt() {
        return Optional.ofNullable(createdAt);
    }

    /** {@return when it was whole} */
    public Optional<Instant> completedAt() {
        return Optional.ofNullable(completedAt);
    }

    /** {@return when it was broken off} */
    public Optional<Instant> incompleteAt() {
        return Optional.ofNullable(incompleteAt);
    }

    /** {@return why it stops before its end} */
    public Optional<MessageIncompleteDetails> incompleteDetails() {
        return Optional.ofNullable(incompleteDetails);
    }

    /** {@return its parts, in order; may be empty while it is being written} */
    public List<MessageContent> content() {
        return content;
    }

    /** {@return the assistant that wrote it; absent on messages made by hand} */
    public Optional<String> assistantId() {
        return Optional.ofNullable(assistantId);
    }

    /** {@return the run that wrote it; absent on messages made by hand} */
    public Optional<String> runId() {
        return Optional.ofNullable(runId);
    }

    /** {@return the files that come with it} */
    public List<Attachment> attachments() {
        return attachments;
    }

    /** {@return the caller's pairs; empty for none} */
    public Metadata metadata() {
        return metadata;
    }

    /** {@return unmodelled members} */
    public Extras extras() {
        return extras;
    }

    /** {@return all its texts, a line break between each two; empty where there are none} */
    public String text() {
        return content.stream()
                .filter(TextContent.class::isInstance)
                .map(part -> ((TextContent) part).value())
                .collect(Collectors.joining("\n"));
    }

    /** {@return a builder that starts with these values} */
    public Builder toBuilder() {
        return new Builder(id)
                .threadId(threadId)
                .role(role)
                .status(status)
                .createdAt(createdAt)
                .completedAt(completedAt)
                .incompleteAt(incompleteAt)
                .incompleteDetails(incompleteDetails)
                .content(content)
                .assistantId(assistantId)
                .runId(runId)
                .attachments(attachments)
                .metadata(metadata)
                .extras(extras);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Message that && that.values().equals(values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    private List<@Nullable Object> values() {
        return Arrays.asList(
                id,
                threadId,
                role,
                status,
                createdAt,
                completedAt,
                incompleteAt,
                incompleteDetails,
                content,
                assistantId,
                runId,
                attachments,
                metadata,
                extras);
    }

    @Override
    public String toString() {
        return "Message[" + id + (status == null ? "" : " " + status) + "]";
    }

    /** Collects the parts. Not thread-safe. */
    public static final class Builder {

        private static final Role UNTOLD = Role.of("");

        private final String id;
        private String threadId = "";
        private Role role = UNTOLD;
        private @Nullable MessageStatus status;
        private @Nullable Instant createdAt;
        private @Nullable Instant completedAt;
        private @Nullable Instant incompleteAt;
        private @Nullable MessageIncompleteDetails incompleteDetails;
        private List<MessageContent> content = List.of();
        private @Nullable String assistantId;
        private @Nullable String runId;
        private List<Attachment> attachments = List.of();
        private Metadata metadata = Metadata.EMPTY;
        private Extras extras = Extras.NONE;

        private Builder(String id) {
            this.id = Objects.requireNonNull(id, "id");
        }

        /** Sets the thread that it belongs to. */
        public Builder threadId(String threadId) {
            this.threadId = Objects.requireNonNull(threadId, "threadId");
            return this;
        }

        /** Sets who speaks. */
        public Builder role(Role role) {
            this.role = Objects.requireNonNull(role, "role");
            return this;
        }

        /** Sets whether it is whole; null clears it. */
        public Builder status(@Nullable MessageStatus status) {
            this.status = status;
            return this;
        }

        /** Sets when it was made; null clears it. */
        public Builder createdAt(@Nullable Instant createdAt) {
            this.createdAt = createdAt;
            return this;
        }

        /** Sets when it was whole; null clears it. */
        public Builder completedAt(@Nullable Instant completedAt) {
            this.completedAt = completedAt;
            return this;
        }

        /** Sets when it was broken off; null clears it. */
        public Builder incompleteAt(@Nullable Instant incompleteAt) {
            this.incompleteAt = incompleteAt;
            return this;
        }

        /** Sets why it stops before its end; null clears it. */
        public Builder incompleteDetails(@Nullable MessageIncompleteDetails incompleteDetails) {
            this.incompleteDetails = incompleteDetails;
            return this;
        }

        /** Sets its parts. */
        public Builder content(List<? extends MessageContent> content) {
            this.content = List.copyOf(content);
            return this;
        }

        /** Sets the assistant that wrote it; null clears it. */
        public Builder assistantId(@Nullable String assistantId) {
            this.assistantId = assistantId;
            return this;
        }

        /** Sets the run that wrote it; null clears it. */
        public Builder runId(@Nullable String runId) {
            this.runId = runId;
            return this;
        }

        /** Sets the files that come with it. */
        public Builder attachments(List<Attachment> attachments) {
            this.attachments = List.copyOf(attachments);
            return this;
        }

        /** Sets the caller's pairs. */
        public Builder metadata(Metadata metadata) {
            this.metadata = Objects.requireNonNull(metadata, "metadata");
            return this;
        }

        /** Sets the unmodelled members. */
        public Builder extras(Extras extras) {
            this.extras = Objects.requireNonNull(extras, "extras");
            return this;
        }

        /** {@return the message} */
        public Message build() {
            return new Message(this);
        }
    }
}
