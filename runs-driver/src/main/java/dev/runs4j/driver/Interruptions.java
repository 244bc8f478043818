package dev.runs4j.driver;

import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedByInterruptException;

/** Tells which failures of a tool are interrupts: a tool that was broken off has not failed, and may have done its work. */
final class Interruptions {

    private static final int MOST_CAUSES = 20;

    private Interruptions() {}

    /** {@return whether an interrupt of this thread is behind a failure} Many a library sets the flag again and throws something of its own. */
    static boolean caused(Throwable failure) {
        if (Thread.currentThread().isInterrupted()) {
            return true;
        }
        Throwable cause = failure;
        for (int i = 0; cause != null && i < MOST_CAUSES; i++) {
            if (isInterrupt(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isInterrupt(Throwable cause) {
        return cause instanceof InterruptedException
                || cause instanceof ClosedByInterruptException
                || (cause instanceof InterruptedIOException && !isTimeout(cause));
    }

    /** A socket that waited too long is an interrupted one by its class only, and so is a call of a client whose whole time is over. */
    private static boolean isTimeout(Throwable cause) {
        return cause instanceof SocketTimeoutException || "timeout".equals(cause.getMessage());
    }

    /** {@return an interrupt in place of whatever was thrown} The flag is replaced by the exception. */
    static InterruptedException of(Throwable thrown) {
        Thread.interrupted();
        InterruptedException interruption = new InterruptedException(thrown.getMessage());
        interruption.initCause(thrown);
        return interruption;
    }
}
