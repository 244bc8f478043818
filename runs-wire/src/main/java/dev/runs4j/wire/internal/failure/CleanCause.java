package dev.runs4j.wire.internal.failure;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Causes without secrets: who prints an exception prints those as well, and they may repeat what a server said. */
final class CleanCause {

    private CleanCause() {}

    /** {@return the failure itself, or, where its message or one below it says a secret, one that says the same without} */
    static Throwable of(Throwable failure, Redactor redactor) {
        return isClean(failure, redactor) ? failure : copy(failure, redactor);
    }

    private static boolean isClean(Throwable failure, Redactor redactor) {
        Throwable cause = failure.getCause();
        if (!isClean(failure.getMessage(), redactor) || (cause != null && !isClean(cause, redactor))) {
            return false;
        }
        for (Throwable suppressed : failure.getSuppressed()) {
            if (!isClean(suppressed, redactor)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isClean(@Nullable String message, Redactor redactor) {
        return message == null || redactor.clean(message).equals(message);
    }

    private static Throwable copy(Throwable failure, Redactor redactor) {
        Throwable cause = failure.getCause();
        IOException copy =
                new IOException(redactor.clean(failure.toString()), cause == null ? null : copy(cause, redactor));
        copy.setStackTrace(failure.getStackTrace());
        return copy;
    }
}
