package dev.runs4j.wire.internal.failure;

import dev.runs4j.domain.run.RunRef;
import dev.runs4j.wire.internal.WireOperation;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a call is about: the operation and the ids that it names, so that an error can name them too. Immutable. */
public final class Subject {

    private final WireOperation operation;
    private final @Nullable String threadId;
    private final @Nullable String runId;
    private final @Nullable String partId;
    private final @Nullable String assistantId;

    private Subject(
            WireOperation operation,
            @Nullable String threadId,
            @Nullable String runId,
            @Nullable String partId,
            @Nullable String assistantId) {
        this.operation = operation;
        this.threadId = threadId;
        this.runId = runId;
        this.partId = partId;
        this.assistantId = assistantId;
    }

    /** A call that names nothing that exists already. */
    public static Subject of(WireOperation operation) {
        return new Subject(operation, null, null, null, null);
    }

    /** A call on a thread. */
    public static Subject ofThread(WireOperation operation, String threadId) {
        return new Subject(operation, threadId, null, null, null);
    }

    /** A call on a run. */
    public static Subject ofRun(WireOperation operation, RunRef run) {
        return new Subject(operation, run.threadId(), run.runId(), null, null);
    }

    /** A call on a step of a run. */
    public static Subject ofStep(WireOperation operation, RunRef run, String stepId) {
        return new Subject(operation, run.threadId(), run.runId(), stepId, null);
    }

    /** A call on a message of a thread. */
    public static Subject ofMessage(WireOperation operation, String threadId, String messageId) {
        return new Subject(operation, threadId, null, messageId, null);
    }

    /** A call on an assistant. */
    public static Subject ofAssistant(WireOperation operation, String assistantId) {
        return new Subject(operation, null, null, null, assistantId);
    }

    /** {@return this call, which uses an assistant as well} */
    public Subject withAssistant(String id) {
        return new Subject(operation, threadId, runId, partId, id);
    }

    /** {@return the operation} */
    public WireOperation operation() {
        return operation;
    }

    /** {@return the thread} */
    public Optional<String> threadId() {
        return Optional.ofNullable(threadId);
    }

    /** {@return the run} */
    public Optional<String> runId() {
        return Optional.ofNullable(runId);
    }

    /** {@return the step, where there is a run as well} */
    public Optional<String> stepId() {
        return runId == null ? Optional.empty() : Optional.ofNullable(partId);
    }

    /** {@return the message} */
    public Optional<String> messageId() {
        return runId == null ? Optional.ofNullable(partId) : Optional.empty();
    }

    /** {@return the assistant} */
    public Optional<String> assistantId() {
        return Optional.ofNullable(assistantId);
    }

    /** {@return all ids that it names} */
    public Stream<String> ids() {
        return Stream.of(threadId, runId, partId, assistantId).flatMap(Stream::ofNullable);
    }

    @Override
    public String toString() {
        return operation.text();
    }
}
