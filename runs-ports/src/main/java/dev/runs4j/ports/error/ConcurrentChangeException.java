package dev.runs4j.ports.error;

/** Somebody else changed the same object at the same time and won. Nothing happened; read again and decide anew. */
public final class ConcurrentChangeException extends RunsException {

    private static final long serialVersionUID = 1L;

    /** Says what was changed, with what the server said. */
    public ConcurrentChangeException(String message, ErrorDetails details) {
        super(message, details, null);
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}
