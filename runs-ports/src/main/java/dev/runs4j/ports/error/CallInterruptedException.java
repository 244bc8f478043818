package dev.runs4j.ports.error;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The calling thread was interrupted while it waited. Its interrupt flag is set again. */
public final class CallInterruptedException extends RunsException {

    private static final long serialVersionUID = 1L;

    private final Happened happened;

    /**
     * Says what was interrupted and sets the thread's interrupt flag.
     *
     * @param message what was interrupted
     * @param happened {@link Happened#NO} for reads and waits, {@link Happened#UNKNOWN} for a write that had left already
     * @param cause what was caught; null for none
     */
    public CallInterruptedException(String message, Happened happened, @Nullable Throwable cause) {
        super(message, ErrorDetails.NONE, cause);
        this.happened = Objects.requireNonNull(happened, "happened");
        Thread.currentThread().interrupt();
    }

    @Override
    public boolean isRetryable() {
        return false;
    }

    @Override
    public Happened happened() {
        return happened;
    }
}
