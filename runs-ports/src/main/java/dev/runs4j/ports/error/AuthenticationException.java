package dev.runs4j.ports.error;

import org.jspecify.annotations.Nullable;

/** The credential is missing, wrong or worn out. Nothing happened. The message never holds the credential. */
public final class AuthenticationException extends RunsException {

    private static final long serialVersionUID = 1L;

    /** Says which credential, with what the server said. */
    public AuthenticationException(String message, ErrorDetails details, @Nullable Throwable cause) {
        super(message, details, cause);
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}
