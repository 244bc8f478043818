package dev.runs4j.wire.internal.failure;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Causes without secrets: who prints an exception prints those as well, and they may repeat what a server said. */
final class CleanCause {

    /** So long a copied chain gets at most: causes may go in a circle. */
    private static final int DEEPEST = 50;

    private CleanCause() {}

    /** {@return the failure itself, or, where its message or one below it says a secret, one that says the same without} */
    static Throwable of(Throwable failure, Redactor redactor) {
        boolean clean = isClean(failure, redactor, Collections.newSetFromMap(new IdentityHashMap<>()));
        return clean ? failure : copy(failure, redactor, DEEPEST);
    }

    /** Each is looked at once, however many name it. */
    private static boolean isClean(@Nullable Throwable failure, Redactor redactor, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return true;
        }
        if (!isClean(failure.getMessage(), redactor) || !isClean(failure.getCause(), redactor, seen)) {
            return false;
        }
        for (Throwable suppressed : failure.getSuppressed()) {
            if (!isClean(suppressed, redactor, seen)) {
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
