package dev.runs4j.ports.error;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The thread is locked by an active run, so it takes no second run and no message. Nothing happened; it may work once that run has ended. */
public final class ThreadBusyException extends RunsException {

    private static final long serialVersionUID = 1L;

    private final String threadId;
    private final @Nullable String activeRunId;

    /**
     * Names the thread and the run.
     *
     * @param threadId the thread
     * @param activeRunId the run that locks it; null where the server did not say
     * @param details what the server said
     */
    public ThreadBusyException(String threadId, @Nullable String activeRunId, ErrorDetails details) {
        super(
                "Thread " + threadId + " already has an active run" + (activeRunId == null ? "" : " " + activeRunId),
                details,
                null);
        this.threadId = Objects.requireNonNull(threadId, "threadId");
        this.activeRunId = activeRunId;
    }

    /** {@return the thread} */
    public String threadId() {
        return threadId;
    }

    /** {@return the run that locks it, where known} */
    public Optional<String> activeRunId() {
        return Optional.ofNullable(activeRunId);
    }

    @Override
    public boolean isRetryable() {
        return true;
    }
}
