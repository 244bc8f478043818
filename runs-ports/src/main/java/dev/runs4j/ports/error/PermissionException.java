package dev.runs4j.ports.error;

/** The credential is good but does not allow this, or the operator has switched it off. Nothing happened. */
public final class PermissionException extends RunsException {

    private static final long serialVersionUID = 1L;

    /** Says what is not allowed, with what the server said. */
    public PermissionException(String message, ErrorDetails details) {
        super(message, details, null);
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}
