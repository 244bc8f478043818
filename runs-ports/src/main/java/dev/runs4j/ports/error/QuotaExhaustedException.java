package dev.runs4j.ports.error;

/** The account has run out of money or quota (also HTTP 429). Nothing happened, and waiting does not help. */
public final class QuotaExhaustedException extends RunsException {

    private static final long serialVersionUID = 1L;

    /** Says what was refused, with what the server said. */
    public QuotaExhaustedException(String message, ErrorDetails details) {
        super(message, details, null);
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}
