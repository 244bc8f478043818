package dev.runs4j.wire.internal.failure;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Causes without secrets: who prints an exception prints those as well, and they may repeat what a server said. */
final class CleanCause {

    /** So deep is looked at most: causes may go in a circle. */
    private static final int DEEPEST = 50;

    private CleanCause() {}

    /** {@return the failure itself, or, where its message or one below it says a secret, one that says the same without} */
    static Throwable of(Throwable failure, Redactor redactor) {
        return isClean(failure, redactor, DEEPEST) ? failure : copy(failure, redactor, DEEPEST);
    }

    private static boolean isClean(Throwable failure, Redactor redactor, int deep) {
        Throwable cause = failure.getCause();
        if (deep == 0
                || !isClean(failure.getMessage(), redactor)
                || (cause != null && !isClean(cause, redactor, deep - 1))) {
            return false;
        }
        for (Throwable suppressed : failure.getSuppressed()) {
            if (!isClean(suppressed, redactor, deep - 1)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isClean(@Nullable String message, Redactor redactor) {
        return message == null || redactor.clean(message).equals(message);
    }

    private static Throwable copy(Throwable failure, Redactor redactor, int deep) {
        Throwable cause = failure.getCause();
        IOException copy = new IOException(
                redactor.clean(failure.toString()),
                cause == null || deep == 0 ? null : copy(cause, redactor, deep - 1));
        copy.setStackTrace(failure.getStackTrace());
        return copy;
    }
}
