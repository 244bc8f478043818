package dev.runs4j.domain.thread;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.tool.ToolResources;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A conversation, as a server returns it ({@code thread}, official OpenAI schema 2.3.0). Its messages are read separately.
 *
 * <p>Not named {@code Thread}, which is the JDK's. {@link #toString()} shows the id only. Immutable.
 */
public final class ConversationThread {

    /** The wire's name of a thread. */
    public static final String OBJECT = "thread";

    private final String id;
    private final @Nullable Instant createdAt;
    private final @Nullable ToolResources toolResources;
    private final Metadata metadata;
    private final Extras extras;

    private ConversationThread(Builder builder) {
        this.id = builder.id;
        this.createdAt = builder.createdAt;
        this.toolResources = builder.toolResources;
        this.metadata = builder.metadata;
        this.extras = builder.extras;
    }

    /** Starts a thread with this id. */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /** {@return the thread's id} */
    public String id() {
        return id;
    }

    /** {@return when it was made} */
    public Optional<Instant> createdAt() {
        return Optional.ofNullable(createdAt);
    }

    /** {@return files and vector stores for the server's tools; some servers leave it out} */
    public Optional<ToolResources> toolResources() {
        return Optional.ofNullable(toolResources);
    }

    /** {@return the caller's pairs; empty for none} */
    public Metadata metadata() {
        return metadata;
    }

    /** {@return unmodelled members} */
    public Extras extras() {
        return extras;
    }

    /** {@return a builder that starts with these values} */
    public Builder toBuilder() {
        return new Builder(id)
                .createdAt(createdAt)
                .toolResources(toolResources)
                .metadata(metadata)
                .extras(extras);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConversationThread that && equalTo(that);
    }

    private boolean equalTo(ConversationThread other) {
        return id.equals(other.id)
                && Objects.equals(createdAt, other.createdAt)
                && Objects.equals(toolResources, other.toolResources)
                && metadata.equals(other.metadata)
                && extras.equals(other.extras);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, createdAt, toolResources, metadata, extras);
    }

    @Override
    public String toString() {
        return "ConversationThread[" + id + "]";
    }

    /** Collects the parts. Not thread-safe. */
    public static final class Builder {

        private final String id;
        private @Nullable Instant createdAt;
        private @Nullable ToolResources toolResources;
        private Metadata metadata = Metadata.EMPTY;
        private Extras extras = Extras.NONE;

        private Builder(String id) {
            this.id = Objects.requireNonNull(id, "id");
        }

        /** Sets when it was made; null clears it. */
        public Builder createdAt(@Nullable Instant createdAt) {
            this.createdAt = createdAt;
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

        /** Sets the unmodelled members. */
        public Builder extras(Extras extras) {
            this.extras = Objects.requireNonNull(extras, "extras");
            return this;
        }

        /** {@return the thread} */
        public ConversationThread build() {
            return new ConversationThread(this);
        }
    }
}
