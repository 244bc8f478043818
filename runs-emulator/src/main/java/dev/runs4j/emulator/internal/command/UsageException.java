package dev.runs4j.emulator.internal.command;

/** The command was called in a way that it does not know. The message is for the user. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
