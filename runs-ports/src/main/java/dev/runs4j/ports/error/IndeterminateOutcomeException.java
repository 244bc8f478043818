package dev.runs4j.ports.error;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A write may or may not have happened: the answer was lost. Look (retrieve the run, list the runs, find by token) before doing it again.
 */
public final class IndeterminateOutcomeException extends RunsException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String threadId;
    private final @Nullable String token;

    /** Says which write, with what the server said and what was caught. */
    public IndeterminateOutcomeException(String message, ErrorDetails details, @Nullable Throwable cause) {
        this(message, details, null, null, cause);
    }

    /**
     * Says by what a run can be looked for that may have been created.
     *
     * @param message which write
     * @param details what the server said
     * @param threadId the thread of the run; null where it is not known
     * @param token the token with which it was to be created; null where it had none
     * @param cause what was caught
     */
    public IndeterminateOutcomeException(
            String message,
            ErrorDetails details,
            @Nullable String threadId,
            @Nullable String token,
            @Nullable Throwable cause) {
        super(message, details, cause);
        this.threadId = threadId;
        this.token = token;
    }

    /** {@return the thread of the run that may have been created; empty where it is not known, or where the write was another one} */
    public Optional<String> threadId() {
        return Optional.ofNullable(threadId);
    }

    /** {@return the token by which that run can be looked for on its thread, then and later; empty where it had none} */
    public Optional<String> token() {
        return Optional.ofNullable(token);
    }

    @Override
    public boolean isRetryable() {
        return false;
    }

    @Override
    public Happened happened() {
        return Happened.UNKNOWN;
    }
}
