package dev.runs4j.emulator.internal.error;

/** An expression of a script file took too much work for a client's text. The message names the expression and not the text. */
public final class TooMuchWorkException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /** Says which expression, with what was caught. */
    public TooMuchWorkException(String message, Throwable cause) {
        super(message, cause);
    }
}
