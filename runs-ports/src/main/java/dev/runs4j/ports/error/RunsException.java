package dev.runs4j.ports.error;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The root of everything that a backend may throw. */
public abstract class RunsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorDetails details;

    /**
     * Keeps the parts; status, code and request id are added to the message.
     *
     * @param message what went wrong, for people, without secrets
     * @param details what the server said
     * @param cause what was caught; null for none
     */
    protected RunsException(String message, ErrorDetails details, @Nullable Throwable cause) {
        super(message + details.suffix(), cause);
        this.details = Objects.requireNonNull(details, "details");
    }

    /** Says the same as another one, which becomes the cause. */
    RunsException(String message, RunsException same) {
        super(message, same);
        this.details = same.details;
    }

    /** {@return what the server said; further members of its body do not survive serialisation} */
    public final ErrorDetails details() {
        return details;
    }

    /** {@return whether the same call may succeed later; for writes look at {@link #happened()} first} */
    public abstract boolean isRetryable();

    /** {@return whether a write that failed so has changed something; {@link Happened#NO} for reads} */
    public Happened happened() {
        return Happened.NO;
    }
}
