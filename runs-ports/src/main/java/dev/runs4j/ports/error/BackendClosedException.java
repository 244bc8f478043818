package dev.runs4j.ports.error;

/** The backend was closed before or during the call. Nothing happened, unless the call was a write that had left already. */
public final class BackendClosedException extends RunsException {

    private static final long serialVersionUID = 1L;

    /** Names the backend. */
    public BackendClosedException(String backend) {
        super("Backend " + backend + " is closed", ErrorDetails.NONE, null);
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}
