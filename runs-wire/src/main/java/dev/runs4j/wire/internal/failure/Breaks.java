package dev.runs4j.wire.internal.failure;

import dev.runs4j.ports.error.AuthenticationException;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.CallInterruptedException;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.error.IndeterminateOutcomeException;
import dev.runs4j.ports.error.PermissionException;
import dev.runs4j.ports.error.RunsException;
import dev.runs4j.wire.http.NotSentException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedByInterruptException;

/** From a failure of the exchange to the exception. */
final class Breaks {

    private static final int MOST_WORDS = 300;

    private Breaks() {}

    static FailedAttemptException translate(Subject subject, IOException failure, Redactor redactor) {
        boolean sent = !(failure instanceof NotSentException);
        boolean open = sent && subject.operation().isWrite();
        Throwable cause = CleanCause.of(failure, redactor);
        if (isInterrupt(failure)) {
            return failed(
                    new CallInterruptedException(
                            subject + " was interrupted", open ? Happened.UNKNOWN : Happened.NO, cause),
                    FailureKind.INTERRUPTED);
        }
        if (failure instanceof NotSentException unsent
                && isRefusal(unsent.proxyStatus().orElse(0))) {
            return refused(subject, unsent.proxyStatus().orElse(0), cause);
        }
        String words = PlainText.line(redactor.clean(String.valueOf(failure.getMessage())), MOST_WORDS);
        String message = subject + " " + fate(failure, sent, open) + " ("
                + failure.getClass().getSimpleName() + ": " + words + ")";
        return open
                ? failed(new IndeterminateOutcomeException(message, ErrorDetails.NONE, cause), FailureKind.LOST)
                : failed(
                        new BackendUnavailableException(message, ErrorDetails.NONE, cause),
                        sent ? FailureKind.LOST : FailureKind.NOT_SENT);
    }

    /** Too slow and too many are for a while. */
    private static boolean isRefusal(int proxyStatus) {
        return proxyStatus / 100 == 4 && proxyStatus != 408 && proxyStatus != 429;
    }

    private static FailedAttemptException refused(Subject subject, int status, Throwable cause) {
        ErrorDetails details = ErrorDetails.builder().httpStatus(status).build();
        return failed(
                status == 407
                        ? new AuthenticationException(
                                subject
                                        + " was not sent, the proxy wants a credential: it is missing, wrong or worn out",
                                details,
                                cause)
                        : new PermissionException(
                                subject + " was not sent, the proxy does not let it through", details),
                FailureKind.REFUSED);
    }

    /** A timeout is an {@link InterruptedIOException} as well; transports set the flag when it was an interrupt. */
    private static boolean isInterrupt(IOException failure) {
        return Thread.currentThread().isInterrupted()
                || failure instanceof ClosedByInterruptException
                || (failure instanceof InterruptedIOException && !(failure instanceof SocketTimeoutException));
    }

    private static String fate(IOException failure, boolean sent, boolean open) {
        if (!sent) {
            return "was not sent, there was no connection";
        }
        String what = failure instanceof SocketTimeoutException ? "got no answer in time" : "broke off";
        return open ? what + ", and may have been carried out" : what;
    }

    private static FailedAttemptException failed(RunsException error, FailureKind kind) {
        return new FailedAttemptException(error, kind, null, null);
    }
}
