package dev.runs4j.domain.step;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.LastError;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.Usage;
import dev.runs4j.domain.tool.ToolCall;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One step of a run ({@code thread.run.step}), as in the official OpenAI schema 2.3.0.
 *
 * <p>A step of function calls stays {@code in_progress} while the run waits for outputs. On Azure the list of steps can lag behind the run
 * for a moment. {@link #toString()} shows ids, type and status only. Immutable.
 */
public final class RunStep {

    /** The object type on the wire. */
    public static final String OBJECT = "thread.run.step";

    private final String id;
    private final String runId;
    private final String threadId;
    private final @Nullable String assistantId;
    private final StepType type;
    private final StepStatus status;
    private final @Nullable StepDetails details;
    private final @Nullable LastError lastError;
    private final StepTimeline timeline;
    private final Metadata metadata;
    private final @Nullable Usage usage;
    private final Extras extras;

    private RunStep(Builder builder) {
        this.id = builder.id;
        this.runId = builder.runId;
        this.threadId = builder.threadId;
        this.assistantId = builder.assistantId;
        this.type = builder.type;
        this.status = builder.status;
        this.details = builder.details;
        this.lastError = builder.lastError;
        this.timeline = builder.timeline;
        this.metadata = builder.metadata;
        this.usage = builder.usage;
        this.extras = builder.extras;
    }

    /** Starts a step in status {@code in_progress}, of a run and thread not told yet; the id may not be blank. */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /** {@return the id, opaque; {@code step_…} on OpenAI} */
    public String id() {
        return id;
    }

    /** {@return the run's id; empty where the server told none} */
    public String runId() {
        return runId;
    }

    /** {@return the thread's id; empty where the server told none} */
    public String threadId() {
        return threadId;
    }

    /** {@return the assistant's id} */
    public Optional<String> assistantId() {
        return Optional.ofNullable(assistantId);
    }

    /** {@return what it is about; an empty text where the server told none} */
    public StepType type() {
        return type;
    }

    /** {@return where it stands; an empty text where the server told none} */
    public StepStatus status() {
        return status;
    }

    /** {@return what it did; missing in some events of Foundry} */
    public Optional<StepDetails> details() {
        return Optional.ofNullable(details);
    }

    /** {@return its tool calls; empty for other steps} */
    public List<ToolCall> toolCalls() {
        return details instanceof StepDetails.ToolCalls tools ? tools.calls() : List.of();
    }

    /** {@return the message it wrote, for steps that write one} */
    public Optional<String> messageId() {
        return details instanceof StepDetails.MessageCreation message
                ? Optional.of(message.messageId())
                : Optional.empty();
    }

    /** {@return the error of a failed step} */
    public Optional<LastError> lastError() {
        return Optional.ofNullable(lastError);
    }

    /** {@return when things happened} */
    public StepTimeline timeline() {
        return timeline;
    }

    /** {@return its pairs; missing from streams and from many servers} */
    public Metadata metadata() {
        return metadata;
    }

    /** {@return tokens used, once the step has ended} */
    public Optional<Usage> usage() {
        return Optional.ofNullable(usage);
    }

    /** {@return members that this version does not model} */
    public Extras extras() {
        return extras;
    }

    /** {@return a builder that starts with these values} */
    public Builder toBuilder() {
        return new Builder(id)
                .runId(runId)
                .threadId(threadId)
                .assistantId(assistantId)
                .status(status)
                .details(details)
                .type(type)
                .lastError(lastError)
                .timeline(timeline)
                .metadata(metadata)
                .usage(usage)
                .extras(extras);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof RunStep that && equalTo(that));
    }

    private boolean equalTo(RunStep other) {
        return id.equals(other.id)
                && runId.equals(other.runId)
                && threadId.equals(other.threadId)
                && Objects.equals(assistantId, other.assistantId)
                && type.equals(other.type)
                && status.equals(other.status)
                && Objects.equals(details, other.details)
                && Objects.equals(lastError, other.lastError)
                && timeline.equals(other.timeline)
                && metadata.equals(other.metadata)
                && Objects.equals(usage, other.usage)
                && extras.equals(other.extras);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                id, runId, threadId, assistantId, type, status, details, lastError, timeline, metadata, usage, extras);
    }

    @Override
    public String toString() {
        return "RunStep[" + id + " of " + runId + ", " + type + ", " + status + "]";
    }

    /** Collects the parts. Not thread-safe. */
    public static final class Builder {

        private static final StepType UNTOLD = StepType.of("");

        private final String id;
        private String runId = "";
        private String threadId = "";
        private @Nullable String assistantId;
        private StepType type = UNTOLD;
        private StepStatus status = StepStatus.IN_PROGRESS;
        private @Nullable StepDetails details;
        private @Nullable LastError lastError;
        private StepTimeline timeline = StepTimeline.EMPTY;
        private Metadata metadata = Metadata.EMPTY;
        private @Nullable Usage usage;
        private Extras extras = Extras.NONE;

        private Builder(String id) {
            this.id = Objects.requireNonNull(id, "id");
            if (id.isBlank()) {
                throw new IllegalArgumentException("id: an id that is not blank, but was \"" + id + "\"");
            }
        }

        /** Sets the run's id; empty where not told. */
        public Builder runId(String runId) {
            this.runId = Objects.requireNonNull(runId, "runId");
            return this;
        }

        /** Sets the thread's id; empty where not told. */
        public Builder threadId(String threadId) {
            this.threadId = Objects.requireNonNull(threadId, "threadId");
            return this;
        }

        /** Sets the assistant's id; null where not told. */
        public Builder assistantId(@Nullable String assistantId) {
            this.assistantId = assistantId;
            return this;
        }

        /** Sets what it is about. */
        public Builder type(StepType type) {
            this.type = Objects.requireNonNull(type, "type");
            return this;
        }

        /** Sets where it stands. */
        public Builder status(StepStatus status) {
            this.status = Objects.requireNonNull(status, "status");
            return this;
        }

        /** Sets what it did, and the type with it where none was set; null where not told. */
        public Builder details(@Nullable StepDetails details) {
            this.details = details;
            if (details != null && type.text().isEmpty()) {
                this.type = StepType.of(details.type());
            }
            return this;
        }

        /** Sets the error; null for none. */
        public Builder lastError(@Nullable LastError lastError) {
            this.lastError = lastError;
            return this;
        }

        /** Sets when things happened. */
        public Builder timeline(StepTimeline timeline) {
            this.timeline = Objects.requireNonNull(timeline, "timeline");
            return this;
        }

        /** Sets the pairs. */
        public Builder metadata(Metadata metadata) {
            this.metadata = Objects.requireNonNull(metadata, "metadata");
            return this;
        }

        /** Sets the tokens used; null where not told. */
        public Builder usage(@Nullable Usage usage) {
            this.usage = usage;
            return this;
        }

        /** Sets the unmodelled members. */
        public Builder extras(Extras extras) {
            this.extras = Objects.requireNonNull(extras, "extras");
            return this;
        }

        /** {@return the step} */
        public RunStep build() {
            return new RunStep(this);
        }
    }
}
