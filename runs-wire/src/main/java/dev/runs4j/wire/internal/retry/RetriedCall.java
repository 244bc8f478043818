package dev.runs4j.wire.internal.retry;

import dev.runs4j.ports.error.BackendClosedException;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.CallInterruptedException;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.error.IndeterminateOutcomeException;
import dev.runs4j.ports.error.RunsException;
import dev.runs4j.wire.internal.failure.FailedAttemptException;
import dev.runs4j.wire.internal.failure.FailureKind;
import dev.runs4j.wire.internal.failure.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One call with all its attempts. */
final class RetriedCall<T> {

    // Longer than any attempt, and short enough for those who count in milliseconds.
    private static final Duration MOST = Duration.ofDays(365);

    private final Retrier retrier;
    private final Subject subject;
    private final Optional<Instant> deadline;
    private final AttemptCall<T> call;
    private @Nullable RunsException last;
    private Happened happened = Happened.NO;

    RetriedCall(Retrier retrier, Subject subject, Optional<Instant> deadline, AttemptCall<T> call) {
        this.retrier = retrier;
        this.subject = subject;
        this.deadline = deadline;
        this.call = call;
    }

    T make() {
        for (int number = 1; ; number++) {
            Attempt attempt = begin(number);
            try {
                return call.make(attempt);
            } catch (FailedAttemptException failed) {
                pause(failed, number);
            } catch (RunsException error) {
                throw honest(error);
            }
        }
    }

    private Attempt begin(int number) {
        if (retrier.closed().isRaised()) {
            throw closed();
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new CallInterruptedException(subject + " was interrupted", happened, last);
        }
        timeLeft();
        return new Attempt(number, this);
    }

    Optional<Duration> timeLeft() {
        if (deadline.isEmpty()) {
            return Optional.empty();
        }
        Duration left = Duration.between(retrier.clock().now(), deadline.get());
        if (left.isNegative() || left.isZero()) {
            throw last == null ? late() : honest(last);
        }
        return Optional.of(left.compareTo(MOST) > 0 ? MOST : left);
    }

    /** Waits for the next attempt, or throws when there is none. */
    private void pause(FailedAttemptException failed, int attempts) {
        RunsException error = failed.error();
        last = error;
        if (retrier.closed().isRaised() && isOfTheConnection(failed.kind())) {
            happened = error.happened() == Happened.UNKNOWN ? Happened.UNKNOWN : happened;
            throw closed();
        }
        Duration wait = next(failed, attempts).orElseThrow(() -> honest(error));
        happened = error.happened() == Happened.UNKNOWN ? Happened.UNKNOWN : happened;
        retrier.listener().onRetry(subject, attempts, wait, error);
        sleep(retrier.clock().now().plus(wait));
    }

    /** Closing a backend cuts its connections, which looks like a failure of the exchange. */
    private static boolean isOfTheConnection(FailureKind kind) {
        return kind == FailureKind.LOST || kind == FailureKind.NOT_SENT;
    }

    private Optional<Duration> next(FailedAttemptException failed, int attempts) {
        if (attempts > retrier.settings().retries()
                || !RetryTable.repeats(subject.operation(), failed.kind(), failed.serverAdvice())) {
            return Optional.empty();
        }
        Instant now = retrier.clock().now();
        return retrier.waits()
                .after(attempts, failed.serverWait())
                .filter(wait ->
                        deadline.map(end -> now.plus(wait).isBefore(end)).orElse(true));
    }

    private void sleep(Instant until) {
        try {
            retrier.clock().sleepUntil(until, retrier.closed());
        } catch (InterruptedException interrupt) {
            CallInterruptedException error =
                    new CallInterruptedException(subject + " was interrupted between attempts", happened, interrupt);
            if (last != null) {
                error.addSuppressed(last);
            }
            throw error;
        }
    }

    /** An error that says that nothing happened is only true when it is true of the attempts before as well. */
    private RunsException honest(RunsException error) {
        if (happened == Happened.NO || error.happened() == Happened.UNKNOWN) {
            return error;
        }
        if (error instanceof CallInterruptedException) {
            return new CallInterruptedException(subject + " was interrupted", happened, error);
        }
        return new IndeterminateOutcomeException(
                subject + " failed for good, but an earlier attempt may have been carried out", error.details(), error);
    }

    private RunsException closed() {
        return new BackendClosedException(retrier.backend(), happened, last);
    }

    private RunsException late() {
        return new BackendUnavailableException(
                subject + " was not sent, its deadline had passed", ErrorDetails.NONE, null);
    }
}
