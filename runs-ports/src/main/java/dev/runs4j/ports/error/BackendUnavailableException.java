package dev.runs4j.ports.error;

import org.jspecify.annotations.Nullable;

/**
 * The backend could not be reached, failed, or did not answer in time. Nothing happened: a write whose fate is open is an
 * {@link IndeterminateOutcomeException} instead.
 */
public final class BackendUnavailableException extends RunsException {

    private static final long serialVersionUID = 1L;

    /** Says what failed, with what the server said and what was caught. */
    public BackendUnavailableException(String message, ErrorDetails details, @Nullable Throwable cause) {
        super(message, details, cause);
    }

    @Override
    public boolean isRetryable() {
        return true;
    }
}
