package dev.runs4j.inmemory;

import java.util.Objects;

/**
 * A call as faults see it, before anything has happened.
 *
 * @param operation what is called
 * @param threadId the thread that it is about; empty for none
 * @param id the run, message or assistant that it is about; empty for none, or when it is still to be made; the
 *     run where a step is read
 * @param stream whether the call opens a stream
 */
public record BackendCall(Operation operation, String threadId, String id, boolean stream) {

    /** Refuses null. */
    public BackendCall {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(threadId, "threadId");
        Objects.requireNonNull(id, "id");
    }

    static BackendCall of(Operation operation) {
        return new BackendCall(operation, "", "", false);
    }

    static BackendCall of(Operation operation, String threadId) {
        return new BackendCall(operation, threadId, "", false);
    }

    static BackendCall of(Operation operation, String threadId, String id) {
        return new BackendCall(operation, threadId, id, false);
    }
}
