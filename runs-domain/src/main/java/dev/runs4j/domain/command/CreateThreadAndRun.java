package dev.runs4j.domain.command;

import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.Violation;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Creates a thread and a run on it in one call ({@code CreateThreadAndRunRequest} of the official schema 2.3.0). It has no additional
 * instructions or messages and no reasoning effort: those belong to the thread, or to a run of its own. Immutable.
 */
public final class CreateThreadAndRun implements Command {

    private final String assistantId;
    private final @Nullable CreateThread thread;
    private final RunOverrides overrides;
    private final Metadata metadata;
    private final @Nullable String token;

    private CreateThreadAndRun(Builder builder) {
        this.assistantId = builder.assistantId;
        this.thread = builder.thread;
        this.overrides = new RunOverrides(builder);
        this.metadata = builder.metadata;
        this.token = builder.token;
    }

    /** Begins with the assistant. */
    public static Builder by(String assistantId) {
        return new Builder(assistantId);
    }

    /** {@return the assistant} */
    public String assistantId() {
        return assistantId;
    }

    /** {@return the thread to make; absent means an empty one} */
    public Optional<CreateThread> thread() {
        return Optional.ofNullable(thread);
    }

    /** {@return what differs from the assistant} */
    public RunOverrides overrides() {
        return overrides;
    }

    /** {@return the run's pairs; the thread has its own} */
    public Metadata metadata() {
        return metadata;
    }

    /** {@return the caller's token} */
    public Optional<String> token() {
        return Optional.ofNullable(token);
    }

    /**
     * {@return the run of this command alone, on a thread that is there already} With the thread of {@link #thread()} created first the two do what
     * this command does in one call. Files and vector stores of the run need {@link Capability#RUN_TOOL_RESOURCES} then.
     *
     * @param threadId the thread
     */
    public CreateRun onThread(String threadId) {
        CreateRun.Builder run = CreateRun.on(threadId).by(assistantId);
        run.copy(overrides);
        return run.metadata(metadata).token(token).build();
    }

    @Override
    public Set<Capability> needs() {
        Set<Capability> needs = new LinkedHashSet<>();
        needs.add(Capability.CREATE_WITH_THREAD);
        overrides.needs(needs);
        if (thread != null) {
            needs.addAll(thread.needs());
        }
        return Collections.unmodifiableSet(needs);
    }

    @Override
    public List<Violation> check(Limits limits) {
        Checks checks = new Checks(limits).id("assistant_id", assistantId);
        if (thread != null) {
            thread.check(limits).forEach(violation -> checks.add(violation.under("thread")));
        }
        overrides.check(checks);
        return checks.runMetadata(metadata, token).violations();
    }

    /** {@return a builder that starts with these values} */
    public Builder toBuilder() {
        Builder builder = by(assistantId);
        builder.copy(overrides);
        return builder.thread(thread).metadata(metadata).token(token);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CreateThreadAndRun that && equalTo(that);
    }

    private boolean equalTo(CreateThreadAndRun other) {
        return assistantId.equals(other.assistantId)
                && Objects.equals(thread, other.thread)
                && overrides.equals(other.overrides)
                && metadata.equals(other.metadata)
                && Objects.equals(token, other.token);
    }

    @Override
    public int hashCode() {
        return Objects.hash(assistantId, thread, overrides, metadata, token);
    }

    @Override
    public String toString() {
        return "CreateThreadAndRun[by " + assistantId + "]";
    }

    /** Collects the parts. Not thread-safe. */
    public static final class Builder extends RunOverridesBuilder<Builder> {

        private final String assistantId;
        private @Nullable CreateThread thread;

        private Builder(String assistantId) {
            this.assistantId = Objects.requireNonNull(assistantId, "assistantId");
        }

        @Override
        Builder self() {
            return this;
        }

        /** Sets the thread to make; null for an empty one. */
        public Builder thread(@Nullable CreateThread thread) {
            this.thread = thread;
            return this;
        }

        /** {@return the command} */
        public CreateThreadAndRun build() {
            return new CreateThreadAndRun(this);
        }
    }
}
