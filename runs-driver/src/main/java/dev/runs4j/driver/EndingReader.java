package dev.runs4j.driver;

import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.driver.event.DriveEvent;
import dev.runs4j.driver.internal.calls.Attempts;
import dev.runs4j.driver.internal.calls.Teller;
import dev.runs4j.driver.internal.core.DrivePlan;
import dev.runs4j.driver.internal.core.DriveRecord;
import dev.runs4j.driver.internal.core.Lots;
import dev.runs4j.driver.internal.core.Pacing;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.CallInterruptedException;
import dev.runs4j.ports.error.ErrorDetails;
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

    // An end that is seen just before the deadline would be worth little without the answer; an end that is known is
    // not to be held back.
    private static final Duration MOST_TIME = Duration.ofSeconds(10);
    private static final int PAGE = 100;
    private static final int MOST_LOOKS = 4;
    private static final String READ_STEPS = "read the steps";

    private final RunsBackend backend;
    private final CallOptions options;
    private final Teller teller;
    private final Attempts attempts;
    private final Instant deadline;
    private final Instant due;

    EndingReader(DriveSettings settings, DrivePlan plan, Teller teller) {
        this.backend = settings.backend();
        this.options = settings.options();
        this.teller = teller;
        this.deadline = plan.deadline();
        this.due = plan.closing().due();
        this.attempts = new Attempts(backend.clock(), teller);
    }

    RunEnding read(Run run, DriveRecord record) {
        Instant most = backend.clock().now().plus(MOST_TIME);
        Instant until = most.isBefore(due) ? most : due;
        CallOptions inTime = options.withDeadline(until);
        PageRequest page = PageRequest.oldestFirst()
                .withLimit(Math.min(PAGE, backend.limits().pageSize()));
        Reading<Message> messages = attempt(
                run,
                "read the messages",
                until,
                () -> backend.messages().listAll(run.threadId(), run.id(), page, inTime).stream()
                        .toList());
        Reading<RunStep> steps = messages.wasInterrupted()
                ? messages.failedAlike()
                : steps(
                        messages.orEmpty(),
                        run,
                        until,
                        () -> backend.runs().allSteps(run.ref(), page, Set.of(), inTime).stream()
                                .toList());
        return new RunEnding(run, record, messages.filter(Authorship.of(run, steps.orEmpty())), steps);
    }

    /**
     * Some servers list the latest steps a moment after the run has ended; then it is worth looking again, but not for long and not behind the
     * deadline: the end is known, and whoever waits for it should have it.
     */
    private Reading<RunStep> steps(List<Message> messages, Run run, Instant until, Supplier<List<RunStep>> read) {
        StepMemory memory = StepMemory.of(backend);
        Reading<RunStep> steps = noted(memory, attempt(run, READ_STEPS, until, read));
        for (int looks = 1; isWorthWaitingFor(memory, run, messages, steps); looks++) {
            if (looks == MOST_LOOKS) {
                memory.waitedInVain();
                return steps;
            }
            Instant next = backend.clock().now().plus(Pacing.SHORTEST_LOOK);
            if (!next.isBefore(until) || !next.isBefore(deadline) || !hasWaited(next)) {
                return steps;
            }
            Reading<RunStep> again = noted(memory, attempt(run, READ_STEPS, until, read));
            if (again.hasFailed()) {
                return steps;
            }
            steps = again;
        }
        return steps;
    }

    private static Reading<RunStep> noted(StepMemory memory, Reading<RunStep> steps) {
        if (!steps.orEmpty().isEmpty()) {
            memory.shown();
        }
        return steps;
    }

    private static boolean isWorthWaitingFor(
            StepMemory memory, Run run, List<Message> messages, Reading<RunStep> steps) {
        return !steps.hasFailed() && memory.mayCome() && LateSteps.areMissing(run, messages, steps.orEmpty());
    }

    private boolean hasWaited(Instant next) {
        try {
            waitUntil(next, "for the run's latest steps");
            return true;
        } catch (CallInterruptedException interrupted) {
            return false;
        }
    }

    /** An interrupt is a failure like others here, since the end is known; the thread's flag stays set. */
    private <T> Reading<T> attempt(Run run, String what, Instant until, Supplier<List<T>> read) {
        int failures = 0;
        while (true) {
            if (!backend.clock().now().isBefore(until)) {
                return Reading.failed(late(what));
            }
            Instant begun = attempts.begin();
            try {
                List<T> items = read.get();
                attempts.worked(what, begun, null);
                return Reading.of(items);
            } catch (RunsException failure) {
                attempts.failed(what, begun, failure);
                teller.tell(new DriveEvent.CallFailed(what, failure));
                failures++;
                Instant next = backend.clock().now().plus(Pacing.retry(hint(failure), failures, lot(run, failures)));
                if (!failure.isRetryable() || !next.isBefore(until)) {
                    return Reading.failed(failure);
                }
                try {
                    waitUntil(next, "to try again");
                } catch (CallInterruptedException interrupted) {
                    return Reading.failed(interrupted);
                }
            }
        }
    }

    private static long lot(Run run, int number) {
        return Lots.of(run.threadId(), run.id(), number);
    }

    private static RunsException late(String what) {
        return new BackendUnavailableException(
                "The run has ended, but no time was left to " + what, ErrorDetails.NONE, null);
    }

    private static @Nullable Duration hint(RunsException failure) {
        return failure instanceof RateLimitedException limited
                ? limited.retryAfter().orElse(null)
                : null;
    }

    private void waitUntil(Instant next, String why) {
        teller.tell(new DriveEvent.Waiting(next, why));
        try {
            backend.clock().sleepUntil(next, backend.closed());
        } catch (InterruptedException interrupted) {
            throw new CallInterruptedException("Reading what the run left was interrupted", Happened.NO, interrupted);
        }
    }
}
