package dev.runs4j.wire.internal.retry;

import dev.runs4j.domain.run.RunRef;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.IndeterminateOutcomeException;
import dev.runs4j.ports.error.InvalidRequestException;
import dev.runs4j.ports.error.QuotaExhaustedException;
import dev.runs4j.ports.error.RateLimitedException;
import dev.runs4j.ports.error.RunsException;
import dev.runs4j.ports.time.VirtualClock;
import dev.runs4j.ports.time.WakeSignal;
import dev.runs4j.wire.RetrySettings;
import dev.runs4j.wire.internal.WireOperation;
import dev.runs4j.wire.internal.failure.FailedAttemptException;
import dev.runs4j.wire.internal.failure.FailureKind;
import dev.runs4j.wire.internal.failure.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A retrier on a clock that jumps, and a call that fails as told. */
final class Bench {

    static final Instant START = Instant.parse("2026-11-22T06:00:00Z");

    final VirtualClock clock = VirtualClock.automatic(START);
    final WakeSignal closed = new WakeSignal();
    final List<Attempt> attempts = new ArrayList<>();
    final List<Optional<Duration>> timesLeft = new ArrayList<>();
    final List<Duration> waits = new ArrayList<>();
    private final Deque<RuntimeException> failures = new ArrayDeque<>();
    private RetrySettings settings = RetrySettings.DEFAULT;
    private double chance;
    private Duration takes = Duration.ZERO;
    private Runnable during = () -> {};

    Bench settings(RetrySettings settings) {
        this.settings = settings;
        return this;
    }

    /** Each attempt takes this long. */
    Bench takes(Duration time) {
        this.takes = time;
        return this;
    }

    Bench chance(double chance) {
        this.chance = chance;
        return this;
    }

    /** Does something in each attempt. */
    Bench during(Runnable action) {
        this.during = action;
        return this;
    }

    Bench fails(RuntimeException... next) {
        failures.addAll(List.of(next));
        return this;
    }

    String call(WireOperation operation) {
        return call(operation, Optional.empty());
    }

    String call(WireOperation operation, Optional<Instant> deadline) {
        Retrier retrier = new Retrier(
                settings, clock, () -> chance, "test", closed, (subject, count, wait, error) -> waits.add(wait));
        return retrier.call(Subject.ofRun(operation, new RunRef("thread_1", "run_1")), deadline, this::attempt);
    }

    private String attempt(Attempt attempt) {
        attempts.add(attempt);
        timesLeft.add(attempt.timeLeft());
        clock.advance(takes);
        during.run();
        if (!failures.isEmpty()) {
            throw failures.remove();
        }
        return "answer " + attempt.number();
    }

    static FailedAttemptException failure(FailureKind kind, WireOperation operation) {
        return new FailedAttemptException(error(kind, operation), kind, null, null);
    }

    static FailedAttemptException asking(FailureKind kind, WireOperation operation, Duration wait) {
        return new FailedAttemptException(error(kind, operation), kind, wait, null);
    }

    static FailedAttemptException advising(FailureKind kind, WireOperation operation, boolean advice) {
        return new FailedAttemptException(error(kind, operation), kind, null, advice);
    }

    static RunsException error(FailureKind kind, WireOperation operation) {
        return switch (kind) {
            case LOST, UNCERTAIN, UNREADABLE ->
                operation.isWrite()
                        ? new IndeterminateOutcomeException("perhaps", ErrorDetails.NONE, null)
                        : new BackendUnavailableException("failed", ErrorDetails.NONE, null);
            case RATE_LIMITED -> new RateLimitedException("slow down", null, ErrorDetails.NONE);
            case QUOTA -> new QuotaExhaustedException("no money", ErrorDetails.NONE);
            case REFUSED -> new InvalidRequestException("wrong", List.of(), ErrorDetails.NONE);
            default -> new BackendUnavailableException("failed", ErrorDetails.NONE, null);
        };
    }
}
