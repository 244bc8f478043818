package dev.runs4j.responses.journal;

import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.tool.ToolResources;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What no server keeps of a thread. Times are cut to microseconds. Immutable. */
public final class ThreadRecord {

    private final String id;
    private final ContextMode mode;
    private final Instant createdAt;
    private final Metadata metadata;
    private final @Nullable ToolResources toolResources;
    private final @Nullable String head;
    private final List<JsonText> unsent;
    private final List<ToolOutput> amends;
    private final @Nullable String activeRun;

    private ThreadRecord(Builder builder) {
        this.id = Values.notBlank("id", builder.id);
        this.mode = builder.mode;
        this.createdAt = builder.createdAt;
        this.metadata = builder.metadata;
        this.toolResources = builder.toolResources;
        this.head = Values.nullOrNotBlank("head", builder.head);
        this.unsent = List.copyOf(builder.unsent);
        this.amends = List.copyOf(builder.amends);
        this.activeRun = Values.nullOrNotBlank("activeRun", builder.activeRun);
    }

    /**
     * Starts a record of a thread without content.
     *
     * @param id the thread's id; the conversation's, where there is one
     * @param mode how its responses are tied together
     * @param createdAt when it was created
     */
    public static Builder builder(String id, ContextMode mode, Instant createdAt) {
        return new Builder(id, mode, createdAt);
    }

    /** {@return the thread's id} */
    public String id() {
        return id;
    }

    /** {@return how its responses are tied together} */
    public ContextMode mode() {
        return mode;
    }

    /** {@return when it was created} */
    public Instant createdAt() {
        return createdAt;
    }

    /** {@return its metadata, where the server keeps none} */
    public Metadata metadata() {
        return metadata;
    }

    /** {@return what its tools may use} */
    public Optional<ToolResources> toolResources() {
        return Optional.ofNullable(toolResources);
    }

    /** {@return the response on top of which the next run begins; empty at the beginning, and where there is a conversation} */
    public Optional<String> head() {
        return Optional.ofNullable(head);
    }

    /** {@return items that the server has not seen yet, as JSON; unmodifiable} */
    public List<JsonText> unsent() {
        return unsent;
    }

    /** {@return outputs for calls that a run has left open, which come first in the next request; unmodifiable} */
    public List<ToolOutput> amends() {
        return amends;
    }

    /** {@return the run that keeps others off the thread} */
    public Optional<String> activeRun() {
        return Optional.ofNullable(activeRun);
    }

    /** {@return a builder that starts with these values} */
    public Builder toBuilder() {
        return new Builder(id, mode, createdAt)
                .metadata(metadata)
                .toolResources(toolResources)
                .head(head)
                .unsent(unsent)
                .amends(amends)
                .activeRun(activeRun);
    }

    private List<@Nullable Object> values() {
        return Arrays.asList(id, mode, createdAt, metadata, toolResources, head, unsent, amends, activeRun);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ThreadRecord that && that.values().equals(values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    /** {@return ids and counts; no content} */
    @Override
    public String toString() {
        return "ThreadRecord[" + id + ", " + mode + (activeRun == null ? "" : ", active " + activeRun) + ", "
                + unsent.size() + " unsent, " + amends.size() + " amends]";
    }

    /** Collects the parts. Not thread-safe. */
    public static final class Builder {

        private final String id;
        private final ContextMode mode;
        private final Instant createdAt;
        private Metadata metadata = Metadata.EMPTY;
        private @Nullable ToolResources toolResources;
        private @Nullable String head;
        private List<JsonText> unsent = List.of();
        private List<ToolOutput> amends = List.of();
        private @Nullable String activeRun;

        private Builder(String id, ContextMode mode, Instant createdAt) {
            this.id = id;
            this.mode = Objects.requireNonNull(mode, "mode");
            this.createdAt = Values.micros("createdAt", createdAt);
        }

        /** Sets its metadata, where the server keeps none. */
        public Builder metadata(Metadata metadata) {
            this.metadata = Objects.requireNonNull(metadata, "metadata");
            return this;
        }

        /** Sets what its tools may use; null for nothing. */
        public Builder toolResources(@Nullable ToolResources toolResources) {
            this.toolResources = toolResources;
            return this;
        }

        /** Sets the response on top of which the next run begins; null for none. */
        public Builder head(@Nullable String head) {
            this.head = head;
            return this;
        }

        /** Sets the items that the server has not seen yet, as JSON. */
        public Builder unsent(List<JsonText> unsent) {
            this.unsent = unsent;
            return this;
        }

        /** Sets the outputs that come first in the next request. */
        public Builder amends(List<ToolOutput> amends) {
            this.amends = amends;
            return this;
        }

        /** Sets the run that keeps others off the thread; null for none. */
        public Builder activeRun(@Nullable String activeRun) {
            this.activeRun = activeRun;
            return this;
        }

        /**
         * {@return the record}
         *
         * @throws IllegalArgumentException when a text is blank
         */
        public ThreadRecord build() {
            return new ThreadRecord(this);
        }
    }
}
