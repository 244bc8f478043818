package dev.runs4j.driver;

import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.message.Role;
import dev.runs4j.domain.run.Run;
import dev.runs4j.driver.internal.core.DriveRecord;
import dev.runs4j.driver.internal.core.Pacing;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.error.CallInterruptedException;
import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.error.RateLimitedException;
import dev.runs4j.ports.error.RunsException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads what a run has left, once it has ended. */
final class EndingReader {

    // An end that is seen just before the deadline would be worth little without the answer.
    private static final Duration LEAST_TIME = Duration.ofSeconds(10);
    private static final int PAGE = 100;

    private final RunsBackend backend;
    private final Instant deadline;

    EndingReader(RunsBackend backend, Instant deadline) {
        this.backend = backend;
        this.deadline = deadline;
    }

    RunEnding read(Run run, DriveRecord record) {
        Instant least = backend.clock().now().plus(LEAST_TIME);
        Instant until = least.isAfter(deadline) ? least : deadline;
        CallOptions options = CallOptions.until(until);
        PageRequest page = PageRequest.oldestFirst()
                .withLimit(Math.min(PAGE, backend.limits().pageSize()));
        return new RunEnding(
                run,
                record,
                attempt(
                        until,
                        () -> backend.messages().listAll(run.threadId(), run.id(), page, options).stream()
                                .filter(message -> isOf(run, message))
                                .toList()),
                attempt(
                        until,
                        () -> backend.runs().allSteps(run.ref(), page, Set.of(), options).stream()
                                .toList()));
    }

    /** Some compatible servers give all messages of the thread, whatever run is asked for. */
    private static boolean isOf(Run run, Message message) {
        return message.runId().map(run.id()::equals).orElse(!message.role().equals(Role.USER));
    }

    private <T> Reading<T> attempt(Instant until, Supplier<List<T>> read) {
        int failures = 0;
        while (true) {
            try {
                return Reading.of(read.get());
            } catch (CallInterruptedException interrupted) {
                throw interrupted;
            } catch (RunsException failure) {
                failures++;
                if (!failure.isRetryable() || !waitFor(Pacing.retry(hint(failure), failures), until)) {
                    return Reading.failed(failure);
                }
            }
        }
    }

    private static @Nullable Duration hint(RunsException failure) {
        return failure instanceof RateLimitedException limited
                ? limited.retryAfter().orElse(null)
                : null;
    }

    /** Waits, unless that would take too long. */
    private boolean waitFor(Duration wait, Instant until) {
        Instant end = backend.clock().now().plus(wait);
        if (!end.isBefore(until)) {
            return false;
        }
        try {
            backend.clock().sleepUntil(end);
            return true;
        } catch (InterruptedException interrupted) {
            throw new CallInterruptedException("Reading what the run left was interrupted", Happened.NO, interrupted);
        }
    }
}
