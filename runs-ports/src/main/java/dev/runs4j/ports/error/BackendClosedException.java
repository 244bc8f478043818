package dev.runs4j.ports.error;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The backend was closed before the call or during it. Whether a write has changed something is said by {@link #happened()}. */
public final class BackendClosedException extends RunsException {

    private static final long serialVersionUID = 1L;

    private final Happened happened;

    /** Names a backend that was closed before the call left: nothing happened. */
    public BackendClosedException(String backend) {
        this(backend, Happened.NO, null);
    }

    /**
     * Names a backend that was closed, be it while a call was under way.
     *
     * @param backend the backend's name
     * @param happened {@link Happened#UNKNOWN} for a write that had left already
     * @param cause what was caught; null for none
     */
    public BackendClosedException(String backend, Happened happened, @Nullable Throwable cause) {
        super("Backend " + backend + " is closed", ErrorDetails.NONE, cause);
        this.happened = Objects.requireNonNull(happened, "happened");
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
