package dev.runs4j.wire.internal.assistants;

import dev.runs4j.ports.error.CallInterruptedException;
import java.nio.channels.ClosedByInterruptException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Tells the interrupt of this thread from a failure, however code that may not throw an {@link InterruptedException} has wrapped it. */
final class Interrupts {

    private static final int MOST = 100;

    private Interrupts() {}

    /** {@return whether this thread was interrupted, as its flag or what was thrown says; most wrap an interrupt without the flag} */
    static boolean isBehind(Throwable thrown) {
        return Thread.currentThread().isInterrupted()
                || isIn(thrown, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static boolean isIn(@Nullable Throwable thrown, Set<Throwable> seen) {
        if (thrown == null || isOfAnotherThread(thrown) || seen.size() == MOST || !seen.add(thrown)) {
            return false;
        }
        if (isOne(thrown) || isIn(thrown.getCause(), seen)) {
            return true;
        }
        for (Throwable suppressed : thrown.getSuppressed()) {
            if (isIn(suppressed, seen)) {
                return true;
            }
        }
        return false;
    }

    /** An {@link java.io.InterruptedIOException} is none as such: timeouts of sockets are of that kind. */
    private static boolean isOne(Throwable thrown) {
        return thrown instanceof InterruptedException
                || thrown instanceof ClosedByInterruptException
                || thrown instanceof CallInterruptedException;
    }

    /** These hand over what another thread has thrown. */
    private static boolean isOfAnotherThread(Throwable thrown) {
        return thrown instanceof ExecutionException || thrown instanceof CompletionException;
    }
}
