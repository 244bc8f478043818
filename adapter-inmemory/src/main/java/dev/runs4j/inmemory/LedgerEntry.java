package dev.runs4j.inmemory;

import dev.runs4j.domain.command.Command;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One write that the backend has accepted. Immutable; {@link #toString()} shows ids only. The command is kept as it was given, header fields for MCP
 * servers included, so that a test can look at them; like every command it prints none of them.
 */
public final class LedgerEntry {

    private final long number;
    private final Instant at;
    private final Operation operation;
    private final String id;
    private final @Nullable String threadId;
    private final @Nullable String runId;
    private final @Nullable Command command;

    LedgerEntry(
            long number,
            Instant at,
            Operation operation,
            String id,
            @Nullable String threadId,
            @Nullable String runId,
            @Nullable Command command) {
        this.number = number;
        this.at = Objects.requireNonNull(at, "at");
        this.operation = Objects.requireNonNull(operation, "operation");
        this.id = Objects.requireNonNull(id, "id");
        this.threadId = threadId;
        this.runId = runId;
        this.command = command;
    }

    /** {@return its place in the order of all writes, from 1} */
    public long number() {
        return number;
    }

    /** {@return when it was accepted, on the backend's clock} */
    public Instant at() {
        return at;
    }

    /** {@return what was done} */
    public Operation operation() {
        return operation;
    }

    /** {@return the id of what was made, changed or deleted} */
    public String id() {
        return id;
    }

    /** {@return the thread; absent for writes of assistants} */
    public Optional<String> threadId() {
        return Optional.ofNullable(threadId);
    }

    /** {@return the run; absent for writes of something else} */
    public Optional<String> runId() {
        return Optional.ofNullable(runId);
    }

    /** {@return what was asked for; absent for cancels and deletes, which have no command} */
    public Optional<Command> command() {
        return Optional.ofNullable(command);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LedgerEntry that && equalTo(that);
    }

    private boolean equalTo(LedgerEntry other) {
        return number == other.number
                && at.equals(other.at)
                && operation == other.operation
                && id.equals(other.id)
                && Objects.equals(threadId, other.threadId)
                && Objects.equals(runId, other.runId)
                && Objects.equals(command, other.command);
    }

    @Override
    public int hashCode() {
        return Objects.hash(number, at, operation, id, threadId, runId, command);
    }

    @Override
    public String toString() {
        return "LedgerEntry[" + number + " at " + at + ", " + operation + " " + id + "]";
    }
}
