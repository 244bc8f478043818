package dev.runs4j.wire.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;

/** Tells failures that an interrupt brought about from others: layers in between, such as TLS, wrap them. */
final class Interruption {

    private Interruption() {}

    static void check() throws InterruptedIOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("the thread is interrupted");
        }
    }

    /** {@return the failure, or one that says so if this thread is interrupted} */
    static IOException orSame(IOException failure) {
        if (!Thread.currentThread().isInterrupted()
                || failure instanceof ClosedByInterruptException
                || failure instanceof InterruptedIOException) {
            return failure;
        }
        return (IOException) new InterruptedIOException("the thread was interrupted").initCause(failure);
    }
}
