package dev.runs4j.ports.error;

import org.jspecify.annotations.Nullable;

/**
 * A write may or may not have happened: the answer was lost. Look (retrieve the run, list the runs, find by token) before doing it again.
 */
public final class IndeterminateOutcomeException extends RunsException {

    private static final long serialVersionUID = 1L;

    /** Says which write, with what the server said and what was caught. */
    public IndeterminateOutcomeException(String message, ErrorDetails details, @Nullable Throwable cause) {
        super(message, details, cause);
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
