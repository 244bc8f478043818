package dev.runs4j.ports.error;

import dev.runs4j.domain.lifecycle.RunStatus;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The run's status does not allow this: a cancel after its end, an answer that nobody waits for. Nothing happened. */
public final class WrongRunStateException extends RunsException {

    private static final long serialVersionUID = 1L;

    private final String runId;
    private final @Nullable String status;

    /**
     * Names the run and its status.
     *
     * @param runId the run
     * @param status its status; null where the server did not say
     * @param message what was refused
     * @param details what the server said
     */
    public WrongRunStateException(String runId, @Nullable RunStatus status, String message, ErrorDetails details) {
        super(message, details, null);
        this.runId = Objects.requireNonNull(runId, "runId");
        this.status = status == null ? null : status.text();
    }

    /** {@return the run} */
    public String runId() {
        return runId;
    }

    /** {@return its status, where known} */
    public Optional<RunStatus> status() {
        return Optional.ofNullable(status).map(RunStatus::of);
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}
