package dev.runs4j.ports.error;

/** The conversation or chain that a run depends on is gone at the server, so the run cannot go on. */
public final class ContextLostException extends RunsException {

    private static final long serialVersionUID = 1L;

    /** Says what is gone, with what the server said. */
    public ContextLostException(String message, ErrorDetails details) {
        super(message, details, null);
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}
