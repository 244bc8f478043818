package dev.runs4j.domain.run;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.LastError;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.Usage;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.tool.ToolCall;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One execution of an assistant on a thread ({@code thread.run}): every field of the official OpenAI schema 2.3.0 and of the older ones.
 *
 * <p>A run is a snapshot. The methods named after what happens ({@link #start}, {@link #requireAction}, {@link #complete} …) return the next
 * snapshot with status, timestamps and cleared fields as servers leave them, and refuse with
 * {@link dev.runs4j.domain.lifecycle.IllegalRunTransitionException} what the lifecycle does not have. A run that was read is never refused;
 * {@link #validate()} lists what is odd about it. {@link #toString()} shows ids and status only. Immutable.
 */
public final class Run {

    /** The object type on the wire. The first servers wrote {@code assistant.run}, which is kept among the extras where it was read. */
    public static final String OBJECT = "thread.run";

    private final String id;
    private final String threadId;
    private final @Nullable String assistantId;
    private final RunStatus status;
    private final @Nullable RequiredAction requiredAction;
    private final RunTimeline timeline;
    private final RunSettings settings;
    private final RunOutcome outcome;
    private final Metadata metadata;
    private final Extras extras;

    private Run(Builder builder) {
        this.id = builder.id;
        this.threadId = builder.threadId;
        this.assistantId = builder.assistantId;
        this.status = builder.status;
        this.requiredAction = builder.requiredAction;
        this.timeline = builder.timeline;
        this.settings = builder.settings;
        this.outcome = builder.outcome;
        this.metadata = builder.metadata;
        this.extras = builder.extras;
    }

    /**
     * Starts a run in status {@code queued}.
     *
     * @param id the run's id; not blank
     * @param threadId the thread's id; empty only in partial events of some servers, see {@link #isPartial()}
     * @return a builder
     */
    public static Builder builder(String id, String threadId) {
        return new Builder(id, threadId);
    }

    /** {@return the id, opaque; {@code run_…} on OpenAI} */
    public String id() {
        return id;
    }

    /** {@return the thread's id; empty only when {@link #isPartial()}} */
    public String threadId() {
        return threadId;
    }

    /**
     * {@return the name of this run for operations}
     *
     * @throws IllegalArgumentException when the run is partial
     */
    public RunRef ref() {
        return new RunRef(threadId, id);
    }

    /** {@return the assistant's id} */
    public Optional<String> assistantId() {
        return Optional.ofNullable(assistantId);
    }

    /** {@return where it stands; an empty text where a server told none} */
    public RunStatus status() {
        return status;
    }

    /** {@return what it waits for, in {@code requires_action}} */
    public Optional<RequiredAction> requiredAction() {
        return Optional.ofNullable(requiredAction);
    }

    /** {@return the calls that wait for an answer; empty in other statuses} */
    public List<ToolCall> pendingCalls() {
        return requiredAction == null ? List.of() : requiredAction.calls();
    }

    /** {@return when things happened} */
    public RunTimeline timeline() {
        return timeline;
    }

    /** {@return with what it works} */
    public RunSettings settings() {
        return settings;
    }

    /** {@return what came of it} */
    public RunOutcome outcome() {
        return outcome;
    }

    /** {@return the error of a failed run} */
    public Optional<LastError> lastError() {
        return outcome.lastError();
    }

    /** {@return why the run is incomplete} */
    public Optional<IncompleteDetails> incompleteDetails() {
        return outcome.incompleteDetails();
    }

    /** {@return tokens used} */
    public Optional<Usage> usage() {
        return outcome.usage();
    }

    /** {@return the caller's pairs} */
    public Metadata metadata() {
        return metadata;
    }

    /** {@return members that this version does not model} */
    public Extras extras() {
        return extras;
    }

    /**
     * {@return whether this is a piece of a run only} Some compatible servers send run events without the thread; such a piece has to be
     * laid over the last whole run with {@link #mergedOver}.
     */
    public boolean isPartial() {
        return threadId.isBlank();
    }

    /**
     * Fills what this piece leaves open from an earlier snapshot of the same run. A required action is kept only while the status is
     * {@code requires_action}, an expiry time only until the run has ended.
     *
     * @throws IllegalArgumentException when the snapshot is of another run
     */
    public Run mergedOver(Run earlier) {
        return RunMerge.merge(this, earlier);
    }

    /** The server picks the run up: {@code in_progress}, started at {@code at}. */
    public Run start(Instant at) {
        return RunTransitions.start(this, at);
    }

    /** The model asks: {@code requires_action}. */
    public Run requireAction(RequiredAction action) {
        return RunTransitions.requireAction(this, action);
    }

    /** Every call is answered: {@code queued} again; the start time and the expiry time stay. */
    public Run answered() {
        return RunTransitions.answered(this);
    }

    /** The model has finished: {@code completed} at {@code at}. Usage that is null keeps what was known, here and in every other end. */
    public Run complete(Instant at, @Nullable Usage usage) {
        return RunTransitions.complete(this, at, usage);
    }

    /** A budget or a filter ended it: {@code incomplete}; servers were seen to fill {@code completed_at}, and so does this. */
    public Run stopIncomplete(IncompleteDetails details, Instant at, @Nullable Usage usage) {
        return RunTransitions.stopIncomplete(this, details, at, usage);
    }

    /** Something went wrong: {@code failed} at {@code at}. */
    public Run fail(LastError error, Instant at, @Nullable Usage usage) {
        return RunTransitions.fail(this, error, at, usage);
    }

    /** The caller wants an end: {@code cancelling}; the expiry time stays. */
    public Run requestCancel() {
        return RunTransitions.requestCancel(this);
    }

    /**
     * The cancel takes effect: {@code cancelled} at {@code at}. A run that is {@code in_progress} is moved by {@link #requestCancel} first, and is
     * refused otherwise; one that only waits, {@code queued} or {@code requires_action}, is cancelled at once.
     */
    public Run cancel(Instant at, @Nullable Usage usage) {
        return RunTransitions.cancel(this, at, usage);
    }

    /** Time is up: {@code expired}; the wire has no timestamp for it. */
    public Run expire(@Nullable Usage usage) {
        return RunTransitions.expire(this, usage);
    }

    /** {@return what is odd about this run; empty for a run that is as the official schema 2.3.0 and guide describe it} */
    public List<Finding> validate() {
        return RunRules.check(this);
    }

    /** {@return a builder that starts with these values} */
    public Builder toBuilder() {
        return new Builder(id, threadId)
                .assistantId(assistantId)
                .status(status)
                .requiredAction(requiredAction)
                .timeline(timeline)
                .settings(settings)
                .outcome(outcome)
                .metadata(metadata)
                .extras(extras);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Run that && equalTo(that));
    }

    private boolean equalTo(Run other) {
        return id.equals(other.id)
                && threadId.equals(other.threadId)
                && Objects.equals(assistantId, other.assistantId)
                && status.equals(other.status)
                && Objects.equals(requiredAction, other.requiredAction)
                && timeline.equals(other.timeline)
                && settings.equals(other.settings)
                && outcome.equals(other.outcome)
                && metadata.equals(other.metadata)
                && extras.equals(other.extras);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                id, threadId, assistantId, status, requiredAction, timeline, settings, outcome, metadata, extras);
    }

    @Override
    public String toString() {
        return "Run[" + id + " on " + threadId + ", " + status + "]";
    }

    /** Collects the parts. Not thread-safe. */
    public static final class Builder {

        private final String id;
        private final String threadId;
        private @Nullable String assistantId;
        private RunStatus status = RunStatus.QUEUED;
        private @Nullable RequiredAction requiredAction;
        private RunTimeline timeline = RunTimeline.EMPTY;
        private RunSettings settings = RunSettings.EMPTY;
        private RunOutcome outcome = RunOutcome.NONE;
        private Metadata metadata = Metadata.EMPTY;
        private Extras extras = Extras.NONE;

        private Builder(String id, String threadId) {
            this.id = Objects.requireNonNull(id, "id");
            this.threadId = Objects.requireNonNull(threadId, "threadId");
            if (id.isBlank()) {
                throw new IllegalArgumentException("id: an id that is not blank, but was \"" + id + "\"");
            }
        }

        /** Sets the assistant's id; null where not told. */
        public Builder assistantId(@Nullable String assistantId) {
            this.assistantId = assistantId;
            return this;
        }

        /** Sets the status, whatever the one before: this is for reading, not for changing. */
        public Builder status(RunStatus status) {
            this.status = Objects.requireNonNull(status, "status");
            return this;
        }

        /** Sets what it waits for; null for nothing. */
        public Builder requiredAction(@Nullable RequiredAction requiredAction) {
            this.requiredAction = requiredAction;
            return this;
        }

        /** Sets when things happened. */
        public Builder timeline(RunTimeline timeline) {
            this.timeline = Objects.requireNonNull(timeline, "timeline");
            return this;
        }

        /** Sets with what it works. */
        public Builder settings(RunSettings settings) {
            this.settings = Objects.requireNonNull(settings, "settings");
            return this;
        }

        /** Sets what came of it. */
        public Builder outcome(RunOutcome outcome) {
            this.outcome = Objects.requireNonNull(outcome, "outcome");
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

        /** {@return the run} */
        public Run build() {
            return new Run(this);
        }
    }
}
